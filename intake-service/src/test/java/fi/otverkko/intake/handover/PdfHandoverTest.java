package fi.otverkko.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What the file says and how it is built; whether it is accessible, a checker says that is not in the service.
class PdfHandoverTest {

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void isAccessible(String language) throws Exception {
        assertThat(failures(
                        PdfHandover.write(HandoverFixture.of(language, HandoverFixture.measure("Å, ä ja ö — 👪.")))))
                .isEmpty();
        assertThat(failures(PdfHandover.write(HandoverFixture.without(language))))
                .isEmpty();
    }

    @Test
    void saysThatAStatementBindsNobody() throws Exception {
        var pdf = PdfHandover.write(HandoverFixture.withStatement("en", "The group advises."));

        assertThat(failures(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document))
                    .contains("Statement of the expert group", "It does not bind", "The group advises.")
                    .contains("CHILD_PSYCHIATRIST", "Delivered: 30.11.2026");
        }
    }

    @Test
    void saysWhatTheGroupDidNotKnow() throws IOException {
        try (var document = Loader.loadPDF(PdfHandover.write(HandoverFixture.without("sv")))) {
            assertThat(text(document)).contains("Vad gruppen inte visste", HandoverFixture.NOT_KNOWN);
        }
    }

    @Test
    void isAccessibleAndOfModestSizeWhenFull() throws Exception {
        var pdf = PdfHandover.write(HandoverFixture.full());

        assertThat(failures(pdf)).isEmpty();
        assertThat(pdf).hasSizeLessThan(300_000);
    }

    /// Otherwise it could pass because nothing was looked at.
    @Test
    void theCheckerSeesWhatIsMissing() throws Exception {
        try (var document = Loader.loadPDF(PdfHandover.write(HandoverFixture.without("fi")))) {
            document.getDocumentCatalog().setStructureTreeRoot(null);
            var bytes = new java.io.ByteArrayOutputStream();
            document.save(bytes);
            assertThat(failures(bytes.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void isReadInOrderAndInItsLanguage() throws IOException {
        try (var document = Loader.loadPDF(PdfHandover.write(HandoverFixture.of(
                "sv", HandoverFixture.measure("Första raden.\nAndra raden."), HandoverFixture.measure("Mer."))))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Åtgärdsrekommendationer OT-7Q4K2M");
            assertThat(tags(document))
                    .startsWith("H1", "P", "P", "H2", "P", "P", "P")
                    .contains("H2");
            assertThat(text(document))
                    .contains("Första raden.", "Andra raden.", "Ansvarig: Vammaispalvelun", "Senast: 15.1.2027")
                    .contains("Avtalat med familjen: Senare", "LAPSET_PUHEEKSI", "Typ: Samarbete", "Socialväsendet")
                    .doesNotContain(HandoverFixture.COMMENT);
        }
    }

    @Test
    void nothingOfAFullOneIsLost() throws IOException {
        try (var document = Loader.loadPDF(PdfHandover.write(HandoverFixture.full()))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(10);
            var words = text(document).split("verkoston\\.", -1).length - 1;
            assertThat(words).isGreaterThanOrEqualTo(20 * 63);
        }
    }

    @Test
    void aWordLongerThanALineIsBroken() throws IOException {
        var word = "a".repeat(400);
        try (var document =
                Loader.loadPDF(PdfHandover.write(HandoverFixture.of("en", HandoverFixture.measure(word))))) {
            assertThat(text(document).replaceAll("\\s", "")).contains(word);
        }
    }

    private static List<String> tags(PDDocument document) {
        var root = Objects.requireNonNull(document.getDocumentCatalog().getStructureTreeRoot());
        return ((PDStructureNode) root.getKids().getFirst())
                .getKids().stream()
                        .map(kid -> ((PDStructureElement) kid).getStructureType())
                        .toList();
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + ": " + failed.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
