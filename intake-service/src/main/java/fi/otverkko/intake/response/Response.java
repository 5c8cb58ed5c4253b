package fi.otverkko.intake.response;

import fi.otverkko.intake.combination.AcceptedCombination;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.platform.kernel.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form as filled in so far. Codes, numbers and days stand in it as they are, what a person wrote only sealed.
///
/// @param form     the version on which it was begun
/// @param sections by the linkId of the form's part; one that was never written to is not there
/// @param kept     what the requester left in the texts although the scan found it
/// @param accepted combinations of answers for which she answers; null where none warned
public record Response(
        Version form,
        Map<String, Section> sections,
        List<Kept> kept,
        @Nullable AcceptedCombination accepted) {

    /// A published form.
    public record Version(String name, String version) {

        public static Version of(Questionnaire form) {
            return new Version(form.name(), form.version());
        }
    }

    /// One part of the form, guarded on its own: who writes in another part does not disturb.
    ///
    /// @param edition how often it was changed, from 1
    public record Section(long edition, Answers answers) {}

    public Response {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        kept = List.copyOf(kept);
    }

    public Response(Version form, Map<String, Section> sections, List<Kept> kept) {
        this(form, sections, kept, null);
    }

    /// What is known at the beginning.
    public static Response begun(Questionnaire form, Answers known) {
        return new Response(Version.of(form), Map.of(), List.of()).with(form, known);
    }

    /// All answers, section by section.
    public Answers answers() {
        return sections.values().stream().map(Section::answers).reduce(Answers.EMPTY, Answers::and);
    }

    public Answers answers(String section) {
        var stored = sections.get(section);
        return stored == null ? Answers.EMPTY : stored.answers();
    }

    /// The edition of a section; 0 if it was never written to.
    public long edition(String section) {
        var stored = sections.get(section);
        return stored == null ? 0 : stored.edition();
    }

    /// Goes on only if nobody changed the section since.
    ///
    /// @param seen the edition that the writer had seen
    /// @throws Refusal.Stale `section-stale`
    public void requireEdition(String section, long seen) {
        if (seen != edition(section)) {
            throw new Refusal.Stale("section-stale", section, seen, edition(section));
        }
    }

    /// With all sections written anew; those in which nothing is changed keep their edition.
    public Response with(Questionnaire form, Answers answers) {
        var next = this;
        for (var item : form.items()) {
            var section = item.linkId();
            next = next.with(
                    section, answers.only(linkId -> form.section(linkId).equals(section)));
        }
        return next;
    }

    /// With one section written anew. What was kept was kept in the texts of before.
    public Response with(String section, Answers answers) {
        if (answers(section).equals(answers)) {
            return this;
        }
        var next = new LinkedHashMap<>(sections);
        next.put(section, new Section(edition(section) + 1, answers));
        return new Response(form, next, List.of());
    }

    /// On another version of the form. Every section counts as changed: what a window still shows is of the old
    /// version.
    ///
    /// @param answers that the new version takes
    public Response on(Questionnaire newer, Answers answers) {
        var moved = new Response(Version.of(newer), Map.of(), List.of()).with(newer, answers);
        var next = new LinkedHashMap<String, Section>();
        for (var item : newer.items()) {
            var section = item.linkId();
            next.put(section, new Section(edition(section) + 1, moved.answers(section)));
        }
        return new Response(moved.form(), next, List.of());
    }

    /// As it is sent: without what is not asked.
    ///
    /// @param dropped linkIds
    public Response sent(Collection<String> dropped, List<Kept> places, @Nullable AcceptedCombination combinations) {
        var next = new LinkedHashMap<String, Section>();
        sections.forEach((linkId, section) -> next.put(
                linkId, new Section(section.edition(), section.answers().only(it -> !dropped.contains(it)))));
        return new Response(form, next, places, combinations);
    }

    /// Only on which form it was.
    public Response withoutAnswers() {
        return new Response(form, Map.of(), List.of());
    }

    /// Says nothing: answers are about a case.
    @Override
    public String toString() {
        return "Response[" + form + ']';
    }
}
