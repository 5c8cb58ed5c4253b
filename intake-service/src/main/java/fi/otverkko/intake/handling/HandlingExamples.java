package fi.otverkko.intake.handling;

/// Examples for the API description. Invented; a test sends them.
final class HandlingExamples {

    static final String RETURN = """
            {"reasonCode": "INCOMPLETE", "reasonText": "Kuvaa vielä, mitä erityistasolla on kokeiltu."}""";

    static final String DECLINE = """
            {"route": "BASIC_SERVICES", "reasonText": "Kokeilkaa ensin perheneuvolan tukea; ottakaa sitten uudelleen yhteyttä."}""";

    private HandlingExamples() {}
}
