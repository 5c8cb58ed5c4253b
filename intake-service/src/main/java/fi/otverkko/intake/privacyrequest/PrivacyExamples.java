package fi.otverkko.intake.privacyrequest;

/// Examples for the API description. Invented; a test sends them.
final class PrivacyExamples {

    static final String REQUEST = """
            {"type": "LOG_DATA", "description": "Kuka on katsonut tietojani?"}""";

    static final String RECORDED = """
            {
              "client": "Asiakas, pyyntö D-17 kirjaamossa",
              "request": {"type": "LOG_DATA", "description": "Kuka on katsonut tietojani?"}
            }""";

    static final String IDENTIFICATION = """
            {"consultationId": "0190b5a4-7c1e-8f00-9a3b-5d2f4c6e8a10", "identity": "Henkilökortti nähty toimipisteessä."}""";

    static final String EXTENSION = """
            {"reason": "Tiedot kerätään kahdesta järjestelmästä."}""";

    static final String ANSWER = """
            {"decision": "Lokitiedot on toimitettu."}""";

    static final String REFUSAL = """
            {"ground": "EXCESSIVE", "decision": "Sama pyyntö on jo täytetty kahdesti tänä vuonna."}""";

    private PrivacyExamples() {}
}
