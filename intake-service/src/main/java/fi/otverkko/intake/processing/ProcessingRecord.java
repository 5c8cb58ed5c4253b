package fi.otverkko.intake.processing;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One record: versions that never change once they are published, and perhaps a draft of the next one. Source: GDPR
/// art. 28, 30 and 35; domain, PRI-08 and PRI-12.
///
/// @param published  oldest first, numbered from 1
/// @param remindedOf the day of which the officer was reminded; null before
record ProcessingRecord(
        String id,
        Sort sort,
        List<Version> published,
        @Nullable Content draft,
        @Nullable LocalDate remindedOf) {

    /// So many versions are kept in one record; then a new record is begun.
    static final int MOST_VERSIONS = 50;

    enum State {
        DRAFT,
        PUBLISHED,
        /// Published, and a next version is being written.
        REVISED
    }

    /// The name of a record in the three languages.
    record Title(String fi, String sv, String en) {}

    /// Who is controller of a function: each county for its own requests.
    record Controller(String function, String controller) {}

    /// @param fields     in Finnish
    /// @param validUntil of an agreement
    /// @param assessment of an impact assessment
    record Content(
            Title title,
            Map<Field, String> fields,
            List<Controller> controllers,
            @Nullable LocalDate validUntil,
            @Nullable Assessment assessment) {

        Content {
            fields = Map.copyOf(fields);
            controllers = List.copyOf(controllers);
        }
    }

    record Version(int number, Content content, Instant publishedAt) {}

    ProcessingRecord {
        published = List.copyOf(published);
    }

    State state() {
        if (published.isEmpty()) {
            return State.DRAFT;
        }
        return draft == null ? State.PUBLISHED : State.REVISED;
    }

    /// When something has to be done about it: the agreement ends, or the assessment is to be reviewed.
    @Nullable
    LocalDate due() {
        if (published.isEmpty()) {
            return null;
        }
        var newest = published.getLast().content();
        return newest.assessment() == null
                ? newest.validUntil()
                : newest.assessment().reviewOn();
    }

    /// The officer was told of this [#due].
    ProcessingRecord reminded() {
        return new ProcessingRecord(id, sort, published, draft, due());
    }

    ProcessingRecord drafted(Content next) {
        return new ProcessingRecord(id, sort, published, next, remindedOf);
    }

    /// The draft becomes the next version; nothing to do if there is none.
    ///
    /// @throws Refusal.Invalid  `processing-record-incomplete` with the fields that are missing,
    ///         `assessment-risk-remains`
    /// @throws Refusal.Conflict `processing-record-full`
    ProcessingRecord publish(Instant at) {
        var next = draft;
        if (next == null) {
            return this;
        }
        var missing = missing(next);
        if (!missing.isEmpty()) {
            throw new Refusal.Invalid("processing-record-incomplete", String.join(", ", missing));
        }
        if (next.assessment() != null) {
            next.assessment().requireDecidable();
        }
        if (published.size() >= MOST_VERSIONS) {
            throw new Refusal.Conflict("processing-record-full", MOST_VERSIONS);
        }
        var versions = new ArrayList<>(published);
        versions.add(new Version(published.size() + 1, next, at));
        return new ProcessingRecord(id, sort, versions, null, remindedOf);
    }

    private List<String> missing(Content next) {
        var missing = new ArrayList<String>();
        sort.fields().stream()
                .filter(field -> !next.fields().containsKey(field))
                .forEach(field -> missing.add(field.name()));
        if (sort == Sort.AGREEMENT && next.validUntil() == null) {
            missing.add("validUntil");
        }
        if (sort == Sort.ACTIVITY && next.controllers().isEmpty()) {
            missing.add("controllers");
        }
        if (sort == Sort.IMPACT_ASSESSMENT) {
            missing.addAll(
                    next.assessment() == null
                            ? List.of("assessment")
                            : next.assessment().missing());
        }
        return missing;
    }
}
