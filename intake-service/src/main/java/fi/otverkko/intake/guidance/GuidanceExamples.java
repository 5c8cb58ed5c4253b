package fi.otverkko.intake.guidance;

/// Examples for the API description. Invented; a test sends them.
final class GuidanceExamples {

    static final String QUESTION = """
            {
              "theme": "T6_NEPSY",
              "about": "WHOM_TO_CALL",
              "language": "fi",
              "question": "Mistä saa neuvoja koulunkäyntiin, kun neuropsykiatrinen arvio on vielä kesken?"
            }""";

    static final String ANSWER = """
            {
              "text": "Aloittakaa oppilashuollosta; hoitopolussa on koululle oma osansa.",
              "level": "BASIC",
              "service": "Oppilashuolto",
              "contact": "Koulun kuraattori",
              "links": ["https://www.terveyskyla.fi/"]
            }""";

    static final String REOPENING = """
            {"question": "Entä jos oppilashuolto on jo ollut mukana vuoden?"}""";

    static final String TURNING = """
            {"kind": "CASE"}""";

    static final String OFFER = """
            {"theme": "T6_NEPSY", "guidanceIds": ["0190b5a4-7c1e-8f00-9a3b-5d2f4c6e8a77"]}""";

    private GuidanceExamples() {}
}
