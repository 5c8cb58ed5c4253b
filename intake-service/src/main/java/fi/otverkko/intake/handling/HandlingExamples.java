package fi.otverkko.intake.handling;

/// Examples for the API description. Invented; a test sends them.
final class HandlingExamples {

    static final String RETURN = """
            {"reasonCode": "INCOMPLETE", "reasonText": "Kuvaa vielä, mitä erityistasolla on kokeiltu."}""";

    static final String DECLINE = """
            {"route": "BASIC_SERVICES", "reasonText": "Kokeilkaa ensin perheneuvolan tukea; ottakaa sitten uudelleen yhteyttä."}""";

    static final String REDIRECT = """
            {"target": "GUIDANCE", "reasonCode": "NOT_ABOUT_A_CASE", "reasonText": "Kysymys koskee yleistä teemaa; palveluohjaus vastaa."}""";

    static final String MERGE = """
            {"survivingId": "0190b5a4-7c1e-8f00-9a3b-5d2f4c6e8a11"}""";

    static final String ESCALATE = """
            {"reasonCode": "WORSENING", "adHoc": true}""";

    static final String REOPEN = """
            {"reasonCode": "SITUATION_CHANGED", "reasonText": "Tilanne on muuttunut, ja suositukset eivät enää riitä."}""";

    private HandlingExamples() {}
}
