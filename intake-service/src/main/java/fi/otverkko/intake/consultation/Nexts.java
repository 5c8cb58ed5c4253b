package fi.otverkko.intake.consultation;

import fi.otverkko.intake.consultation.Next.What;
import fi.otverkko.intake.consultation.Next.Who;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells what is next: in words, and by when. The times are targets of the area, `intake.next.working-days`.
@Component
public class Nexts {

    private final Map<What, Integer> workingDays;
    private final Map<What, Map<String, String>> texts = new EnumMap<>(What.class);

    Nexts(Environment environment) {
        workingDays = Binder.get(environment)
                .bind("intake.next.working-days", Bindable.mapOf(What.class, Integer.class))
                .orElse(Map.of());
        for (var what : What.values()) {
            texts.put(what, words(what));
        }
    }

    /// What is next, as the API shows it.
    ///
    /// @param by   null if nobody promised a time
    /// @param text by language, `fi`, `sv` and `en`
    public record NextView(What what, Who who, @Nullable Instant by, Map<String, String> text) {}

    NextView view(Consultation consultation) {
        var what = Next.of(consultation).what();
        return new NextView(what, what.who(), by(consultation), texts.getOrDefault(what, Map.of()));
    }

    /// By when it should happen; for an urgent case a working day at most. Null if nobody promised a time.
    public @Nullable Instant by(Consultation consultation) {
        var what = Next.of(consultation).what();
        var progress = consultation.progress();
        return switch (what) {
            case MEET -> progress.slot() == null ? null : progress.slot().startsAt();
            case WRITE_ANSWER, CHECK_WRITTEN_ANSWER, SEND_WRITTEN_ANSWER -> {
                var written = consultation.written().of(progress.round());
                yield written == null ? null : written.targetAt();
            }
            case FOLLOW_RECOMMENDATIONS -> {
                var day = consultation.recommendations().nextToTell();
                yield day == null
                        ? null
                        : day.atStartOfDay(FinnishCalendar.ZONE).toInstant();
            }
            default -> {
                var days = workingDays.get(what);
                var since = consultation.course().since();
                yield days == null || since == null
                        ? null
                        : FinnishCalendar.workingDaysAfter(since, progress.urgent() ? Math.min(1, days) : days);
            }
        };
    }

    /// A text that is missing in one language stops the start.
    private static Map<String, String> words(What what) {
        var words = new TreeMap<String, String>();
        for (var language : new String[] {"fi", "sv", "en"}) {
            var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
            words.put(
                    language,
                    ResourceBundle.getBundle("next.next", Locale.of(language), control)
                            .getString(what.name()));
        }
        return words;
    }
}
