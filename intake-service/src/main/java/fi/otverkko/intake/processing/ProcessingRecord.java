package fi.otverkko.intake.processing;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One record: versions that never change once they are published, and perhaps a draft of the next one. Source: GDPR
/// art. 28, 30 and 35; domain, PRI-08 and PRI-12.
///
/// @param published oldest first, numbered from 1
record ProcessingRecord(
        String id,
        Sort sort,
        List<Version> published,
        @Nullable Content draft) {

    /// So many versions are kept in one record; then a new record is begun.
    static final int MOST_VERSIONS = 50;

    enum State {
        DRAFT,
        PUBLISHED,
        /// Published, and a next version is being written.
        REVISED
    }

    /// What kind of record it is.
    enum Sort {
        /// GDPR art. 30(1).
        ACTIVITY,
        /// GDPR art. 35(7).
        IMPACT_ASSESSMENT,
        /// With a processor, GDPR art. 28(3).
        AGREEMENT;

        /// What a record of this sort has to say.
        Set<Field> fields() {
            return switch (this) {
                case ACTIVITY ->
                    EnumSet.of(
                            Field.PURPOSE,
                            Field.LEGAL_BASIS,
                            Field.SUBJECTS,
                            Field.DATA,
                            Field.RECIPIENTS,
                            Field.TRANSFERS,
                            Field.RETENTION,
                            Field.SECURITY);
                case IMPACT_ASSESSMENT ->
                    EnumSet.of(Field.DESCRIPTION, Field.NECESSITY, Field.RISKS, Field.MEASURES, Field.OFFICERS_OPINION);
                case AGREEMENT -> EnumSet.of(Field.PROCESSOR, Field.SUBJECT_MATTER, Field.PLACE);
            };
        }
    }

    /// A paragraph of a record.
    enum Field {
        PURPOSE,
        LEGAL_BASIS,
        SUBJECTS,
        DATA,
        RECIPIENTS,
        TRANSFERS,
        RETENTION,
        SECURITY,
        DESCRIPTION,
        NECESSITY,
        RISKS,
        MEASURES,
        OFFICERS_OPINION,
        PROCESSOR,
        SUBJECT_MATTER,
        PLACE
    }

    /// The name of a record in the three languages.
    record Title(String fi, String sv, String en) {}

    /// Who is controller of a function: each county for its own requests.
    record Controller(String function, String controller) {}

    /// @param fields     in Finnish
    /// @param validUntil of an agreement
    record Content(
            Title title,
            Map<Field, String> fields,
            List<Controller> controllers,
            @Nullable LocalDate validUntil) {

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

    ProcessingRecord drafted(Content next) {
        return new ProcessingRecord(id, sort, published, next);
    }

    /// The draft becomes the next version; nothing to do if there is none.
    ///
    /// @throws Refusal.Invalid  `processing-record-incomplete` with the fields that are missing
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
        if (published.size() >= MOST_VERSIONS) {
            throw new Refusal.Conflict("processing-record-full", MOST_VERSIONS);
        }
        var versions = new ArrayList<>(published);
        versions.add(new Version(published.size() + 1, next, at));
        return new ProcessingRecord(id, sort, versions, null);
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
        return missing;
    }
}
