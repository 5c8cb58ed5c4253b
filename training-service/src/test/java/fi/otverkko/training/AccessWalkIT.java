package fi.otverkko.training;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.AccessWalk;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.training.event.Training;
import fi.otverkko.training.registration.RegistrationWalk;
import java.util.UUID;

@ServiceTest
class AccessWalkIT extends AccessWalk {

    private final World world;
    private final Office office;

    AccessWalkIT(World world) {
        super(world);
        this.world = world;
        this.office = new Office(world);
    }

    @Override
    protected void tell(Things things) {
        things.make("/api/training/events/{id}", Training.Status.class, this::training);
        RegistrationWalk.tell(things, world, office);
        things.body("POST /api/training/events", Office.draft("Kulku", "2031-06-01", 10));
        things.body("PUT /api/training/events/{id}", Office.draft("Kulku", "2031-06-01", 10));
        things.absentInOtherStates("POST /api/training/events/{id}/registrations");
    }

    private Thing training(Training.Status status) {
        var drafter = UUID.randomUUID().toString();
        var one = world.as(drafter, Role.REGIONAL_OFFICE);
        var path = one.created("/api/training/events", Office.draft("Kulku", "2031-06-01", 10));
        if (status != Training.Status.DRAFT) {
            assertThat(one.ifMatch(1).post(path + "/review")).hasStatusOk();
        }
        if (status == Training.Status.PUBLISHED || status == Training.Status.CANCELLED) {
            assertThat(office.other.ifMatch(2).post(path + "/publication")).hasStatusOk();
        }
        if (status == Training.Status.CANCELLED) {
            assertThat(one.ifMatch(3).post(path + "/cancellation")).hasStatusOk();
        }
        // she keeps an eye on it from an account of her own: reading is bounded for each
        var reader = world.as(UUID.randomUUID().toString(), Role.REGIONAL_OFFICE);
        return Thing.at(path).readBy(reader, "/state").strangersHave("reviewer").has(drafter);
    }
}
