package fi.otverkko.training.registration;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import fi.otverkko.training.event.Announcement.Title;
import fi.otverkko.training.event.Training;
import fi.otverkko.training.event.Trainings;
import fi.otverkko.training.registration.Registrations.After;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A person's own registrations over HTTP. They carry no edition: between two readings others come and
/// go, and neither wish could overwrite anybody's work.
@RestController
@RequestMapping("/api/training")
class RegistrationController {

    private final Registrations registrations;
    private final Trainings trainings;
    private final Clock clock;

    RegistrationController(Registrations registrations, Trainings trainings, Clock clock) {
        this.registrations = registrations;
        this.trainings = trainings;
        this.clock = clock;
    }

    /// Whether somebody takes part.
    enum State {
        CONFIRMED,
        WAITLISTED,
        CANCELLED
    }

    /// One's own registration.
    ///
    /// @param title    null only if the training is gone
    /// @param position in the queue, from 1; null for who does not wait
    /// @param cancelled whether the training will not be held
    /// @param joinLink for who has a place, from the morning of the first day until the end; null otherwise
    record RegistrationView(
            String id,
            String eventId,
            @Nullable Title title,
            Instant startsAt,
            State state,
            @Nullable Integer position,
            boolean cancelled,
            @Nullable String joinLink) {

        static RegistrationView of(Places places, String subject, @Nullable Training training, Instant now) {
            int position = places.position(subject);
            return new RegistrationView(
                    RegistrationId.of(places.trainingId(), subject).toString(),
                    places.trainingId(),
                    training == null ? null : training.announcement().title(),
                    places.startsAt(),
                    position > 0 ? State.WAITLISTED : places.has(subject) ? State.CONFIRMED : State.CANCELLED,
                    position > 0 ? position : null,
                    training != null && training.isCancelled(),
                    training != null && position == 0 && places.has(subject) ? joinLink(training, now) : null);
        }

        private static @Nullable String joinLink(Training training, Instant now) {
            var told = training.announcement();
            var morning = told.startsAt()
                    .atZone(FinnishCalendar.ZONE)
                    .toLocalDate()
                    .atStartOfDay(FinnishCalendar.ZONE)
                    .toInstant();
            boolean onTheDay = !now.isBefore(morning) && now.isBefore(told.endsAt());
            return training.isPublished() && onTheDay ? told.details().joinLink() : null;
        }
    }

    /// A place if one is free, otherwise the end of the queue. Asking again changes nothing.
    @PostMapping("/events/{id}/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RegistrationView> register(Call call, @PathVariable String id) {
        var view = view(registrations.register(id, call, clock.instant()), call.subject());
        return ResponseEntity.created(URI.create("/api/training/registrations/" + view.id()))
                .body(view);
    }

    @PostMapping("/registrations/{id}/cancellation")
    RegistrationView giveUp(Call call, @PathVariable String id) {
        return view(registrations.giveUp(id, call, clock.instant()), call.subject());
    }

    @GetMapping("/registrations/{id}")
    RegistrationView read(Caller caller, @PathVariable String id) {
        return view(registrations.of(id, caller.subject()), caller.subject());
    }

    /// One's own, the latest training first; what was given up is not there any more.
    @GetMapping("/registrations")
    Page<RegistrationView> mine(Caller caller, PageRequest page) {
        var after = page.position(2, keys -> new After(Instant.parse(keys.getFirst()), keys.getLast()));
        var found = registrations.of(caller.subject(), after, page.limit() + 1);
        var known = trainings.announced(found.stream().map(Places::trainingId).toList());
        return Page.of(found, page, RegistrationController::cursor)
                .map(places ->
                        RegistrationView.of(places, caller.subject(), known.get(places.trainingId()), clock.instant()));
    }

    private RegistrationView view(Places places, String subject) {
        var training = trainings.announced(places.trainingId()).orElse(null);
        return RegistrationView.of(places, subject, training, clock.instant());
    }

    private static String cursor(Places last) {
        return PageRequest.cursor(last.startsAt().toString(), last.trainingId());
    }
}
