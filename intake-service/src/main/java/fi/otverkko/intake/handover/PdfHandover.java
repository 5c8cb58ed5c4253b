package fi.otverkko.intake.handover;

import fi.otverkko.intake.recommendation.RecommendationView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

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
            var none = handover.noneBecause();
            if (none != null) {
                pdf.heading(2, words.of("none"));
                pdf.paragraph(none.content());
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

    private static void line(TaggedPdf pdf, Words words, String name, String value) throws IOException {
        pdf.paragraph(words.of(name) + ": " + value);
    }

    /// As days are written in Finland, in each of the languages.
    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private PdfHandover() {}
}
