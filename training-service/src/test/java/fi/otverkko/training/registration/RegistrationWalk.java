package fi.otverkko.training.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.training.Answers;
import fi.otverkko.training.Office;
import java.util.UUID;

/// How a registration comes into its states.
public final class RegistrationWalk {

    public static void tell(Things things, World world, Office office) {
        things.make(
                "/api/training/registrations/{id}",
                RegistrationController.State.class,
                state -> registration(state, world, office));
    }

    private static Thing registration(RegistrationController.State state, World world, Office office) {
        var training = office.publishes("Kulku", "2031-06-01", 1) + "/registrations";
        if (state == RegistrationController.State.WAITLISTED) {
            world.as(UUID.randomUUID().toString(), Role.PROFESSIONAL).post(training);
        }
        var subject = UUID.randomUUID().toString();
        var registrant = world.as(subject, Role.PROFESSIONAL);
        var path = Answers.location(registrant.post(training));
        var registration = Thing.at(path).has(subject, "registrant");
        if (state == RegistrationController.State.CANCELLED) {
            assertThat(registrant.post(path + "/cancellation")).hasStatusOk();
            return registration; // it cannot be read any more
        }
        assertThat(Answers.read(registrant.get(path), "$.state")).isEqualTo(state.name());
        return registration;
    }

    private RegistrationWalk() {}
}
