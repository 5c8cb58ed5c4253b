package fi.otverkko.intake.handover;

import fi.otverkko.intake.recommendation.RecommendationView;
import fi.otverkko.intake.retention.Retention;
import fi.otverkko.intake.statement.Statement;
import fi.otverkko.intake.statement.StatementView;
import fi.otverkko.intake.text.CaseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A [Handover] for people, as PDF.
final class PdfHandover {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    static byte[] write(Handover handover) {
        var words = new Words(handover.language());
        var title = words.of("title") + ' ' + handover.referenceCode();
        try (var pdf = new TaggedPdf(handover.language(), title)) {
            pdf.heading(1, title);
            pdf.paragraph(words.of("takenOn") + ": " + day(handover.takenOn()));
            pdf.paragraph(words.of("register"));
            int number = 1;
            for (var item : handover.items()) {
                pdf.heading(2, words.of("recommendation") + ' ' + number++);
                item(pdf, words, item);
            }
            section(pdf, words, "none", handover.noneBecause());
            section(pdf, words, "notKnown", handover.notKnown());
            for (var statement : handover.statements()) {
                statement(pdf, words, statement);
            }
            return pdf.bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a document in memory could not be written", impossible);
        }
    }

    private static void item(TaggedPdf pdf, Words words, RecommendationView item) throws IOException {
        pdf.paragraph(item.text().content());
        line(pdf, words, "type", words.of(item.type()));
        line(pdf, words, "party", item.responsibleParty().content());
        var sector = item.responsibleSector();
        if (sector != null) {
            line(pdf, words, "sector", words.of(sector));
        }
        line(pdf, words, "due", day(item.due()));
        var method = item.method();
        if (method != null) {
            line(pdf, words, "method", method);
        }
        line(pdf, words, "agreed", words.of(item.agreedWithFamily()));
    }

    private static void section(TaggedPdf pdf, Words words, String name, @Nullable CaseText text) throws IOException {
        if (text != null) {
            pdf.heading(2, words.of(name));
            pdf.paragraph(text.content());
        }
    }

    private static void statement(TaggedPdf pdf, Words words, StatementView statement) throws IOException {
        pdf.heading(2, words.of("statement"));
        pdf.paragraph(words.of("statementBinds"));
        pdf.paragraph(statement.text().content());
        line(
                pdf,
                words,
                "statementExperts",
                statement.experts().stream().map(Statement.Expert::profession).collect(Collectors.joining(", ")));
        var delivered = Objects.requireNonNull(statement.deliveredAt());
        line(pdf, words, "statementDelivered", day(LocalDate.ofInstant(delivered, Retention.FINLAND)));
    }

    private static void line(TaggedPdf pdf, Words words, String name, String value) throws IOException {
        pdf.paragraph(words.of(name) + ": " + value);
    }

    /// As days are written in Finland, in each of the languages.
    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private PdfHandover() {}
}
