package fi.otverkko.intake.course;

import fi.otverkko.intake.course.Course.Change;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.course.Course.Escalation;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [Course] as part of a document.
public final class CourseDocument {

    public static Document write(Course course) {
        var document = new Document();
        if (course.since() != null) {
            document.append("since", Date.from(course.since()));
        }
        if (course.checker() != null) {
            document.append("checker", course.checker());
        }
        var escalation = course.escalation();
        if (escalation != null) {
            document.append(
                    "escalation",
                    new Document("reasonCode", escalation.reasonCode())
                            .append("adHoc", escalation.adHoc())
                            .append("at", Date.from(escalation.at())));
        }
        var end = course.end();
        if (end != null) {
            document.append("end", new Document("code", end.code()).append("place", end.place()));
        }
        return document.append(
                "changes",
                course.changes().stream()
                        .map(change -> new Document("what", change.what()).append("at", Date.from(change.at())))
                        .toList());
    }

    /// Reads what [#write] wrote.
    ///
    /// @param document null where nothing was kept yet
    public static Course read(@Nullable Document document) {
        if (document == null) {
            return Course.NONE;
        }
        var since = document.getDate("since");
        var escalation = document.get("escalation", Document.class);
        var end = document.get("end", Document.class);
        return new Course(
                since == null ? null : since.toInstant(),
                document.getString("checker"),
                escalation == null
                        ? null
                        : new Escalation(
                                escalation.getString("reasonCode"),
                                escalation.getBoolean("adHoc"),
                                escalation.getDate("at").toInstant()),
                end == null ? null : new End(end.getString("code"), end.getString("place")),
                document.getList("changes", Document.class).stream()
                        .map(change -> new Change(
                                change.getString("what"), change.getDate("at").toInstant()))
                        .toList());
    }

    private CourseDocument() {}
}
