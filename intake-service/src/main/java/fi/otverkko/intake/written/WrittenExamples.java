package fi.otverkko.intake.written;

/// Examples for the API description. Invented; a test sends them.
final class WrittenExamples {

    static final String ASKING = """
            {"drafterId": "00000000-0000-4000-8000-000000000011"}""";

    static final String DRAFT = """
            {"text": "Suosittelemme hoidon ja koulun yhteistä suunnitelmaa; ks. käypä hoito."}""";

    private WrittenExamples() {}
}
