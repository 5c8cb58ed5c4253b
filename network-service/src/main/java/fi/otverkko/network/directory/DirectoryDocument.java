package fi.otverkko.network.directory;

import fi.otverkko.network.directory.Expert.Sector;
import fi.otverkko.network.directory.Unit.Link;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/// How the directory lies in the document store.
final class DirectoryDocument {

    static Document of(Expert expert) {
        return new Document("id", expert.id())
                .append("subjectId", expert.subjectId())
                .append("title", of(expert.title()))
                .append("profession", expert.profession())
                .append("sector", expert.sector().name())
                .append("unitId", expert.unitId())
                .append("themes", names(expert.themes()))
                .append("languages", expert.languages())
                .append("working", WorkingDocument.of(expert.working()));
    }

    static Expert expert(Document document) {
        return new Expert(
                document.getString("id"),
                document.getString("subjectId"),
                name(document.get("title", Document.class)),
                document.getString("profession"),
                Sector.valueOf(document.getString("sector")),
                document.getString("unitId"),
                document.getList("themes", String.class).stream()
                        .map(Theme::valueOf)
                        .toList(),
                document.getList("languages", String.class),
                WorkingDocument.read(document.get("working", Document.class)));
    }

    static Document of(Unit unit) {
        return new Document("id", unit.id())
                .append("name", of(unit.name()))
                .append("type", unit.type())
                .append("sector", unit.sector().name())
                .append("links", names(unit.links()))
                .append("clientGroups", unit.clientGroups());
    }

    static Unit unit(Document document) {
        return new Unit(
                document.getString("id"),
                name(document.get("name", Document.class)),
                document.getString("type"),
                Sector.valueOf(document.getString("sector")),
                document.getList("links", String.class).stream()
                        .map(Link::valueOf)
                        .toList(),
                document.getList("clientGroups", String.class));
    }

    static Document of(ThemedTeam team) {
        return new Document("theme", team.theme().name())
                .append("name", of(team.name()))
                .append(
                        "members",
                        team.members().stream()
                                .map(member -> new Document("expertId", member.expertId())
                                        .append("role", member.role().name())
                                        .append("from", member.from().toString())
                                        .append(
                                                "until",
                                                member.until() == null
                                                        ? null
                                                        : member.until().toString()))
                                .toList());
    }

    static ThemedTeam themedTeam(Document document) {
        return new ThemedTeam(
                Theme.valueOf(document.getString("theme")),
                name(document.get("name", Document.class)),
                document.getList("members", Document.class).stream()
                        .map(DirectoryDocument::member)
                        .toList());
    }

    private static ThemedTeam.Member member(Document document) {
        var until = document.getString("until");
        return new ThemedTeam.Member(
                document.getString("expertId"),
                ThemedTeam.Role.valueOf(document.getString("role")),
                LocalDate.parse(document.getString("from")),
                until == null ? null : LocalDate.parse(until));
    }

    private static Document of(Name name) {
        return new Document("fi", name.fi()).append("sv", name.sv()).append("en", name.en());
    }

    private static Name name(Document document) {
        return new Name(document.getString("fi"), document.getString("sv"), document.getString("en"));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private DirectoryDocument() {}
}
