package fi.otverkko.network.team;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import fi.otverkko.network.caseview.CaseViewDocument;
import fi.otverkko.network.composition.Composition.Gap;
import fi.otverkko.network.composition.Composition.Reason;
import fi.otverkko.network.composition.Composition.Why;
import fi.otverkko.network.composition.Need;
import fi.otverkko.platform.messaging.Stored;
import java.time.Instant;
import java.util.Date;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// How a case team lies in the document store.
final class CaseTeamDocument {

    static CaseTeam read(Stored stored) {
        return read(stored.id(), stored.state());
    }

    static CaseTeam read(String id, Document state) {
        return new CaseTeam(
                id,
                CaseViewDocument.read(state.get("case", Document.class)),
                CaseTeam.Status.valueOf(state.getString("status")),
                state.getList("members", Document.class).stream()
                        .map(CaseTeamDocument::member)
                        .toList(),
                state.getList("uncovered", Document.class).stream()
                        .map(gap -> new Gap(
                                new Need(Need.Kind.valueOf(gap.getString("kind")), gap.getString("code")),
                                Why.valueOf(gap.getString("why"))))
                        .toList(),
                state.getString("coordinatorId"),
                instant(state.getDate("accessUntil")));
    }

    static Document write(CaseTeam team) {
        return new Document("status", team.status().name())
                .append("case", CaseViewDocument.write(team.view()))
                .append(
                        "members",
                        team.members().stream().map(CaseTeamDocument::member).toList())
                .append(
                        "uncovered",
                        team.uncovered().stream()
                                .map(gap -> new Document(
                                                "kind", gap.need().kind().name())
                                        .append("code", gap.need().code())
                                        .append("why", gap.why().name()))
                                .toList())
                .append("coordinatorId", team.coordinatorId())
                .append("accessUntil", date(team.accessUntil()));
    }

    /// The teams of such a status.
    static Bson having(Predicate<CaseTeam.Status> which) {
        return in(
                "state.status",
                Stream.of(CaseTeam.Status.values())
                        .filter(which)
                        .map(CaseTeam.Status::name)
                        .toList());
    }

    /// The teams in which this account accepted.
    static Bson acceptedBy(String subject) {
        return elemMatch("state.members", and(eq("subjectId", subject), eq("state", Member.State.ACCEPTED.name())));
    }

    /// The teams to which this account was ever invited.
    static Bson invited(String subject) {
        return elemMatch("state.members", and(eq("subjectId", subject), ne("invitedAt", null)));
    }

    private static Member member(Document member) {
        return new Member(
                member.getString("expertId"),
                member.getString("subjectId"),
                member.getString("sector"),
                member.getList("reasons", Document.class).stream()
                        .map(reason -> new Reason(reason.getString("code"), reason.getString("value")))
                        .toList(),
                Member.State.valueOf(member.getString("state")),
                instant(member.getDate("invitedAt")),
                instant(member.getDate("answerBy")),
                instant(member.getDate("answeredAt")));
    }

    private static Document member(Member member) {
        return new Document("expertId", member.expertId())
                .append("subjectId", member.subjectId())
                .append("sector", member.sector())
                .append(
                        "reasons",
                        member.reasons().stream()
                                .map(reason -> new Document("code", reason.code()).append("value", reason.value()))
                                .toList())
                .append("state", member.state().name())
                .append("invitedAt", date(member.invitedAt()))
                .append("answerBy", date(member.answerBy()))
                .append("answeredAt", date(member.answeredAt()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private CaseTeamDocument() {}
}
