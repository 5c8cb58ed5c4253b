package fi.otverkko.training.registration;

import fi.otverkko.contracts.training.v1.RegistrationAffected;
import fi.otverkko.contracts.training.v1.RegistrationCancelled;
import fi.otverkko.contracts.training.v1.RegistrationConfirmed;
import fi.otverkko.contracts.training.v1.RegistrationWaitlisted;
import fi.otverkko.training.registration.PlacesEvent.Affected;
import fi.otverkko.training.registration.PlacesEvent.Confirmed;
import fi.otverkko.training.registration.PlacesEvent.Followed;
import fi.otverkko.training.registration.PlacesEvent.GivenUp;
import fi.otverkko.training.registration.PlacesEvent.Waitlisted;
import java.util.Optional;

/// What the other services get to know. The only file of this package that sees the contracts. Their key is
/// the training, so that what happens to its places stays in order.
final class RegistrationMessages {

    /// @param places after it happened
    static Optional<Record> of(Places places, PlacesEvent event) {
        var training = places.trainingId();
        return switch (event) {
            case Confirmed confirmed ->
                Optional.of(new RegistrationConfirmed(
                        id(training, confirmed.subject()),
                        training,
                        confirmed.subject(),
                        confirmed.fromQueue(),
                        places.startsAt(),
                        confirmed.at()));
            case Waitlisted waitlisted ->
                Optional.of(new RegistrationWaitlisted(
                        id(training, waitlisted.subject()),
                        training,
                        waitlisted.subject(),
                        waitlisted.position(),
                        waitlisted.at()));
            case GivenUp givenUp ->
                Optional.of(new RegistrationCancelled(
                        id(training, givenUp.subject()), training, givenUp.subject(), givenUp.at()));
            case Affected affected ->
                Optional.of(new RegistrationAffected(
                        id(training, affected.subject()),
                        training,
                        affected.subject(),
                        affected.news().name(),
                        places.startsAt(),
                        affected.at()));
            case Followed _ -> Optional.empty();
        };
    }

    private static String id(String training, String subject) {
        return RegistrationId.of(training, subject).toString();
    }

    private RegistrationMessages() {}
}
