package fi.otverkko.intake.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// The structure of a document beside its pages: which piece of a page belongs to which heading or paragraph, in which
/// order they are read, in which language. Source: PDF 1.7 (ISO 32000-1), 14.7 and 14.8; PDF/UA-1, 7.
final class PdfTags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    /// For each page the elements of its marks, in the order of their numbers.
    private final List<COSArray> marks = new ArrayList<>();

    PdfTags(PDDocument document, String language, String title) throws IOException {
        this.whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setStructureTreeRoot(root);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = metadata(title).getBytes(StandardCharsets.UTF_8);
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(metadata)));
    }

    /// A heading or a paragraph.
    record Element(PDStructureElement element) {}

    Element element(String tag) {
        var element = new PDStructureElement(tag, whole);
        whole.appendKid(element);
        return new Element(element);
    }

    /// The marks to come are on this page.
    void page(PDPage page) {
        page.setStructParents(marks.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        marks.add(new COSArray());
    }

    /// A piece of the present page that belongs to this element.
    PDPropertyList mark(Element part, PDPage page) {
        var onPage = marks.getLast();
        int number = onPage.size();
        var element = part.element().getCOSObject();
        onPage.add(element);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        var kids = element.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            element.setItem(COSName.K, kids);
        }
        kids.add(reference);
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, number);
        return PDPropertyList.create(properties);
    }

    void finish() {
        var numbers = new COSArray();
        for (int page = 0; page < marks.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(marks.get(page));
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(marks.size());
    }

    private static String metadata(String title) {
        var escaped = title.replace("&", "&amp;").replace("<", "&lt;");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(escaped);
    }
}
