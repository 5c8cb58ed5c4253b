package fi.otverkko.training.registration;

import fi.otverkko.contracts.training.v1.RegistrationCancelled;
import fi.otverkko.contracts.training.v1.RegistrationConfirmed;
import fi.otverkko.contracts.training.v1.RegistrationWaitlisted;
import fi.otverkko.training.registration.PlacesEvent.Confirmed;
import fi.otverkko.training.registration.PlacesEvent.GivenUp;
import fi.otverkko.training.registration.PlacesEvent.Waitlisted;

/// What the other services get to know. The only file of this package that sees the contracts. Their key is
/// the training, so that what happens to its places stays in order.
final class RegistrationMessages {

    static Record of(Places places, PlacesEvent event) {
        var training = places.trainingId();
        var id = RegistrationId.of(training, event.subject()).toString();
        return switch (event) {
            case Confirmed confirmed ->
                new RegistrationConfirmed(
                        id, training, confirmed.subject(), confirmed.fromQueue(), places.startsAt(), confirmed.at());
            case Waitlisted waitlisted ->
                new RegistrationWaitlisted(id, training, waitlisted.subject(), waitlisted.position(), waitlisted.at());
            case GivenUp givenUp -> new RegistrationCancelled(id, training, givenUp.subject(), givenUp.at());
        };
    }

    private RegistrationMessages() {}
}
