package fi.otverkko.intake;

import fi.otverkko.platform.testkit.Things;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// How links come into being for the walk. Whoever has the token is let in, whoever else she is.
final class FamilyWalk {

    private static final String ONE = "/api/intake/consultations/{id}";

    private final People people;
    private final Family family;
    private final Map<String, String> tokens = new HashMap<>();

    FamilyWalk(People people) {
        this.people = people;
        this.family = new Family(people);
    }

    void tell(Things things) {
        things.body("POST " + ONE + "/family-links", """
            {"holder": "YOUNG_PERSON"}""");
        things.absentInOtherStates("POST " + ONE + "/family-links/{linkId}/revocation");
        things.body("POST " + ONE + "/co-fillings", """
            {"by": "YOUNG_PERSON", "sections": ["C"]}""");
        byLink(things, "/opening", Family::body);
        byLink(things, "/saving", token -> Family.saying(token, 1, "\"mood\": \"SAD\""));
        byLink(things, "/ending", Family::body);
        tellOfCards(things);
    }

    private void tellOfCards(Things things) {
        var card = ONE + "/family-card";
        things.body("PUT " + card, Family.CARD);
        things.edition("PUT " + card, _ -> 1);
        things.body("POST " + card + "/links", """
            {"holder": "YOUNG_PERSON"}""");
        things.before("POST " + card + "/links", thing -> family.writeCard(thing.path(), Family.CARD));
        byCard(things, "/opening", Family::body);
        byCard(things, "/feedback", token -> "{\"token\": \"" + token + "\", \"heard\": 4, \"helped\": 5}");
    }

    private void byCard(Things things, String operation, Function<String, String> body) {
        things.body(
                "POST " + Family.CARDS + operation,
                _ -> body.apply(tokens.computeIfAbsent("card" + operation, _ -> {
                    var path = family.answered("Tilanne.");
                    family.writeCard(path, Family.CARD);
                    return family.cardLink(path, "YOUNG_PERSON").token();
                })));
    }

    private void byLink(Things things, String operation, Function<String, String> body) {
        things.body(
                "POST " + Family.OWN + operation,
                _ -> body.apply(tokens.computeIfAbsent(
                        operation,
                        _ -> family.link(people.draft("IDENTIFIED"), "YOUNG_PERSON")
                                .token())));
    }
}
