package fi.otverkko.intake.processing;

import fi.otverkko.intake.processing.Assessment.Decision;
import fi.otverkko.intake.processing.Assessment.Level;
import fi.otverkko.intake.processing.Assessment.Risk;
import fi.otverkko.intake.processing.ProcessingRecord.Content;
import fi.otverkko.intake.processing.ProcessingRecord.Controller;
import fi.otverkko.intake.processing.ProcessingRecord.State;
import fi.otverkko.intake.processing.ProcessingRecord.Title;
import fi.otverkko.intake.processing.ProcessingRecord.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the records of processing take and give over HTTP.
final class ProcessingForms {

    record Name(
            @NotBlank @Size(max = 200) String fi,
            @NotBlank @Size(max = 200) String sv,
            @NotBlank @Size(max = 200) String en) {}

    record ControllerOf(
            @NotBlank @Size(max = 200) String function,
            @NotBlank @Size(max = 200) String controller) {}

    record RiskOf(
            @NotBlank @Size(max = 1000) String risk,
            @NotNull Level likelihood,
            @NotNull Level severity,
            @NotBlank @Size(max = 1000) String measure,
            @NotNull Level remaining) {}

    /// @param reviewOn when it is looked at anew at the latest
    record AssessmentOf(
            @NotNull @Size(max = 50) List<@NotNull @Valid RiskOf> risks,
            @Nullable Decision decision,
            @Nullable LocalDate reviewOn) {

        Assessment assessment() {
            return new Assessment(
                    risks.stream()
                            .map(it ->
                                    new Risk(it.risk(), it.likelihood(), it.severity(), it.measure(), it.remaining()))
                            .toList(),
                    decision,
                    reviewOn);
        }
    }

    /// @param fields     by their codes, in Finnish
    /// @param validUntil of an agreement
    /// @param assessment of an impact assessment
    record Draft(
            @NotNull @Valid Name title,

            @NotNull @Size(max = 16) Map<@NotNull Field, @NotBlank @Size(max = 4000) String> fields,

            @NotNull @Size(max = 30) List<@NotNull @Valid ControllerOf> controllers,
            @Nullable LocalDate validUntil,
            @Nullable @Valid AssessmentOf assessment) {

        Content content() {
            return new Content(
                    new Title(title.fi(), title.sv(), title.en()),
                    fields,
                    controllers.stream()
                            .map(it -> new Controller(it.function(), it.controller()))
                            .toList(),
                    validUntil,
                    assessment == null ? null : assessment.assessment());
        }
    }

    record Body(@NotNull Sort sort, @NotNull @Valid Draft draft) {}

    record VersionView(int number, Content content, Instant publishedAt) {

        static VersionView of(Version version) {
            return new VersionView(version.number(), version.content(), version.publishedAt());
        }
    }

    /// @param newest version that is published
    /// @param draft  of the next one; only to the officer
    record View(
            String id,
            Sort sort,
            State state,
            int versions,
            @Nullable VersionView newest,
            @Nullable Content draft) {

        static View of(ProcessingRecord record, boolean toOfficer) {
            var published = record.published();
            return new View(
                    record.id(),
                    record.sort(),
                    toOfficer || record.draft() == null ? record.state() : State.PUBLISHED,
                    published.size(),
                    published.isEmpty() ? null : VersionView.of(published.getLast()),
                    toOfficer ? record.draft() : null);
        }
    }

    static final String DRAFT = """
            {
              "title": {"fi": "Konesalipalvelu", "sv": "Datacentertjänst", "en": "Hosting"},
              "fields": {
                "PROCESSOR": "Palveluntuottaja Oy",
                "SUBJECT_MATTER": "Palvelimet ja varmuuskopiot; ei pääsyä sisältöön.",
                "PLACE": "Suomi"
              },
              "controllers": [],
              "validUntil": "2028-12-31"
            }""";

    static final String BODY = """
            {
              "sort": "AGREEMENT",
              "draft": {
                "title": {"fi": "Konesalipalvelu", "sv": "Datacentertjänst", "en": "Hosting"},
                "fields": {"PROCESSOR": "Palveluntuottaja Oy"},
                "controllers": []
              }
            }""";

    private ProcessingForms() {}
}
