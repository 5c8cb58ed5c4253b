package fi.otverkko.intake.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// A document of headings and paragraphs that a screen reader can read: tagged, with its language and title, in one
/// embedded font. Source: PDF/UA-1 (ISO 14289-1). Written in memory.
final class TaggedPdf implements AutoCloseable {

    private static final float MARGIN = 56;
    private static final float TEXT_SIZE = 11;
    private static final float LEADING = 1.35f;

    private final PDDocument document = new PDDocument();
    private final PdfTags tags;
    private final PDFont font;
    private final CmapLookup glyphs;
    private PDPage page = new PDPage(PDRectangle.A4);
    private @Nullable PDPageContentStream content;
    private float y;

    TaggedPdf(String language, String title) throws IOException {
        this.tags = new PdfTags(document, language, title);
        try (var ttf = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                "font")) {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(ttf));
            this.glyphs = parsed.getUnicodeCmapLookup();
            this.font = PDType0Font.load(document, parsed, true);
        }
        turn();
    }

    /// @param level 1 to 3; they do not skip one
    void heading(int level, String text) throws IOException {
        write("H" + level, text, TEXT_SIZE + 2f * (4 - level), 10);
    }

    void paragraph(String text) throws IOException {
        for (var part : text.lines().toList()) {
            if (!part.isBlank()) {
                write("P", part, TEXT_SIZE, 3);
            }
        }
    }

    byte[] bytes() throws IOException {
        stream().close();
        content = null;
        tags.finish();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
        document.close();
    }

    /// One element; where a page ends, it goes on with another mark on the next.
    private void write(String tag, String text, float size, float before) throws IOException {
        var element = tags.element(tag);
        var lines = lines(printable(text), size);
        y -= before;
        for (int at = 0; at < lines.size(); ) {
            int room = (int) ((y - MARGIN) / (size * LEADING));
            if (room < 1) {
                turn();
                continue;
            }
            var here = lines.subList(at, Math.min(lines.size(), at + room));
            mark(tag, element, here, size);
            at += here.size();
        }
    }

    private void mark(String tag, PdfTags.Element element, List<String> lines, float size) throws IOException {
        var stream = stream();
        stream.beginMarkedContent(COSName.getPDFName(tag), tags.mark(element, page));
        stream.beginText();
        stream.setFont(font, size);
        stream.setLeading(size * LEADING);
        stream.newLineAtOffset(MARGIN, y - size);
        for (var line : lines) {
            stream.showText(line);
            stream.newLine();
        }
        stream.endText();
        stream.endMarkedContent();
        y -= lines.size() * size * LEADING;
    }

    private void turn() throws IOException {
        if (content != null) {
            content.close();
        }
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        tags.page(page);
        content = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private PDPageContentStream stream() {
        return Objects.requireNonNull(content, "closed");
    }

    private List<String> lines(String text, float size) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString(), size) > width) { // a word longer than a line
                int fits = line.length() - 1;
                while (width(line.substring(0, fits), size) > width) {
                    fits--;
                }
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /// What the font has no sign for becomes a question mark.
    private String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : glyphs.getGlyphId(point) == 0 ? '?' : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
