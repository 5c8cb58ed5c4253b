package fi.otverkko.intake.guidance;

import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import fi.otverkko.platform.privacy.CaseCipher;
import fi.otverkko.platform.privacy.CaseKeys;
import fi.otverkko.platform.privacy.Finding.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The texts of guidance cases, sealed under a key of each, and what may not stand in them.
@Component
class GuidanceTexts {

    static final String QUESTION = "question";

    /// Characters at most. Source: domain, GUI-01: a short question.
    static final int LONGEST_QUESTION = 1000;

    static final int LONGEST_ANSWER = 4000;
    static final int LONGEST_LINE = 300;

    /// Of a whole answer as it is sealed: JSON, in which a character may take six.
    private static final int LONGEST_BODY = 6 * (LONGEST_ANSWER + 2 * LONGEST_LINE + 10 * LONGEST_LINE) + 1000;

    private final CaseTexts texts;
    private final CaseKeys keys;
    private final JsonMapper json;

    GuidanceTexts(CaseKeys keys, JsonMapper json) {
        this.texts = new CaseTexts(new CaseCipher(keys), GuidanceCases.COLLECTION);
        this.keys = keys;
        this.json = json;
    }

    /// What an answer says.
    ///
    /// @param service the service to which it leads
    /// @param contact how one reaches it
    /// @param links   `https` addresses, such as that of a digital care path
    record Body(
            CaseText text,
            @Nullable CaseText service,
            @Nullable CaseText contact,
            List<CaseText> links) {}

    /// Seals a question in which nothing tells of whom it is: there is no case data in service guidance.
    ///
    /// @param kept what looks like an identifier and, says who asks, is none; never a personal identity code
    /// @throws Refusal.Invalid `text-invalid` or `identifiers-found`
    SealedText question(String id, int round, CaseText text, List<Kept> kept) {
        var sealed = texts.seal(id, QUESTION, QUESTION + '.' + round, text, LONGEST_QUESTION);
        var found = new ArrayList<>(Identifiers.in(QUESTION, text, true));
        found.removeAll(kept.stream().map(GuidanceTexts::wrong).toList());
        if (!found.isEmpty()) {
            throw new Refusal.Invalid("identifiers-found", found);
        }
        return sealed;
    }

    /// Of these places those in which the scan really finds something, so that nothing made up is stored.
    static List<Kept> found(CaseText text, List<Kept> places) {
        var found = Identifiers.in(QUESTION, text, true);
        return places.stream()
                .filter(place -> !place.kind().equals(Kind.PERSONAL_IDENTITY_CODE.name()))
                .filter(place -> found.contains(wrong(place)))
                .toList();
    }

    /// Seals an answer. It may name a service and its telephone, but never anybody's personal identity code.
    ///
    /// @throws Refusal.Invalid `text-invalid` or `identifiers-found`
    SealedText answer(String id, int round, Body body) {
        var given = new LinkedHashMap<String, CaseText>();
        given.put("text", bounded("text", body.text(), LONGEST_ANSWER));
        line(given, "service", body.service());
        line(given, "contact", body.contact());
        for (int i = 0; i < body.links().size(); i++) {
            var field = "links[" + i + "]";
            line(given, field, web(field, body.links().get(i)));
        }
        Identifiers.refuse(given, false);
        return texts.seal(id, "text", "answer." + round, new CaseText(json.writeValueAsString(body)), LONGEST_BODY);
    }

    @Nullable
    CaseText openQuestion(String id, int round, @Nullable SealedText sealed) {
        return texts.openIfGiven(id, QUESTION + '.' + round, sealed);
    }

    @Nullable
    Body openAnswer(String id, int round, @Nullable SealedText sealed) {
        return sealed == null
                ? null
                : json.readValue(texts.open(id, "answer." + round, sealed).content(), Body.class);
    }

    /// Destroys the key: what was sealed opens nowhere any more.
    void erase(String id) {
        keys.erase(id);
    }

    private static void line(Map<String, CaseText> given, String field, @Nullable CaseText text) {
        if (text != null) {
            given.put(field, bounded(field, text, LONGEST_LINE));
        }
    }

    private static CaseText bounded(String field, CaseText text, int max) {
        if (!CaseText.isGiven(text)) {
            throw new Refusal.Invalid("text-invalid", List.of(Wrong.of(field, "NotBlank")));
        }
        if (text.content().length() > max) {
            throw new Refusal.Invalid("text-invalid", List.of(Wrong.of(field, "text-too-long", max)));
        }
        return text;
    }

    private static CaseText web(String field, CaseText link) {
        try {
            var address = URI.create(link.content());
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return link;
            }
        } catch (IllegalArgumentException noAddress) {
            // answered below
        }
        throw new Refusal.Invalid("text-invalid", List.of(Wrong.of(field, "web-address")));
    }

    private static Wrong wrong(Kept place) {
        return Identifiers.wrong(place.field(), place.kind(), place.start(), place.end());
    }
}
