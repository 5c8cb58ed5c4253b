package fi.otverkko.training.event;

import fi.otverkko.contracts.training.v1.EventCancelled;
import fi.otverkko.contracts.training.v1.EventChanged;
import fi.otverkko.contracts.training.v1.EventPublished;
import fi.otverkko.training.event.TrainingEvent.Cancelled;
import fi.otverkko.training.event.TrainingEvent.Changed;
import fi.otverkko.training.event.TrainingEvent.GivenBack;
import fi.otverkko.training.event.TrainingEvent.Published;
import fi.otverkko.training.event.TrainingEvent.ReviewAsked;
import fi.otverkko.training.event.TrainingEvent.Revised;
import java.util.List;

/// What the other services get to know. The only file of this package that sees the contracts.
final class TrainingMessages {

    static List<Record> of(Training training, TrainingEvent event) {
        return switch (event) {
            case ReviewAsked _, GivenBack _, Revised _ -> List.of(); // a draft is nobody else's business
            case Published published -> List.of(published(training, published));
            case Changed changed -> List.of(changed(training, changed));
            case Cancelled _ when !training.isForEverybody() -> List.of();
            case Cancelled cancelled ->
                List.of(new EventCancelled(
                        training.id(), training.announcement().startsAt(), cancelled.at()));
        };
    }

    private static EventPublished published(Training training, Published event) {
        var told = training.announcement();
        return new EventPublished(
                training.id(),
                told.type().name(),
                told.title().fi(),
                told.title().sv(),
                told.title().en(),
                told.startsAt(),
                told.endsAt(),
                told.areaScope().name(),
                event.at());
    }

    private static EventChanged changed(Training training, Changed event) {
        var told = training.announcement();
        return new EventChanged(
                training.id(),
                told.type().name(),
                told.title().fi(),
                told.title().sv(),
                told.title().en(),
                told.startsAt(),
                told.endsAt(),
                told.areaScope().name(),
                event.moved(),
                event.at());
    }

    private TrainingMessages() {}
}
