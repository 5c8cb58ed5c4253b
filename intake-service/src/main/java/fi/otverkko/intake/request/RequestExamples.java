package fi.otverkko.intake.request;

/// Examples for the API description. Invented; a test sends them.
final class RequestExamples {

    static final String DRAFT = """
            {"kind": "CASE", "identityMode": "ANONYMOUS", "language": "fi"}""";

    static final String ANSWERS = """
            {
              "screen": {
                "groups": ["NEUROPSYCHIATRIC_COMPLEX", "COMPLEX_MULTI_SERVICE"],
                "servicesCount": 5,
                "sectors": ["SI", "SO", "TE"],
                "basicTried": "INSUFFICIENT",
                "specialTried": "PARTLY",
                "pingPong": true,
                "systemJammed": true,
                "violence": "NONE",
                "crimeSuspected": "NONE",
                "immediateDanger": false,
                "rarity": "COMMON",
                "localExpertise": "PARTLY",
                "schooling": "SEVERE",
                "childProtection": "NONE",
                "notice": "NOT_NEEDED"
              },
              "text": {
                "situation": "Kymmenvuotiaalla on autismikirjon häiriö ja ADHD. Palvelut ohjaavat perhettä toisilleen.",
                "childsView": "Toivoo, että aikuiset puhuisivat keskenään.",
                "questions": ["Kuka ottaa kokonaisuudesta kopin?", "Miten koulunkäynti turvataan?"]
              }
            }""";

    static final String SENDING = """
            {"keep": [{"field": "text.situation", "kind": "NAME", "start": 12, "end": 18, "reason": "FALSE_ALARM"}]}""";

    static final String WITHDRAWAL = """
            {"reasonCode": "HELP_FOUND_ELSEWHERE"}""";

    static final String TRANSCRIPTION = """
            {"channel": "PHONE", "kind": "CASE", "identityMode": "ANONYMOUS", "language": "fi",
             "requester": {"sector": "TE", "profession": "PUBLIC_HEALTH_NURSE", "unit": "UNIT-15-02"}}""";

    private RequestExamples() {}
}
