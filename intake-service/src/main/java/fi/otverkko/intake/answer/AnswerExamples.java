package fi.otverkko.intake.answer;

/// Examples for the API description. Invented; a test sends them.
final class AnswerExamples {

    static final String MEASURE = """
            {
              "text": "Nimetään omatyöntekijä, joka kokoaa verkoston ja sovittaa palvelut yhteen.",
              "type": "COOPERATION",
              "responsibleParty": "Vammaispalvelun sosiaalityöntekijä",
              "responsibleSector": "SO",
              "due": "2099-01-15",
              "agreedWithFamily": "YES"
            }""";

    static final String ANSWER = """
            {"noneBecause": null}""";

    static final String DISPUTE = """
            {"reasonText": "Ryhmä suositteli lisäksi tapaamista koulun kanssa."}""";

    static final String COMMENT = """
            {"text": "Koulun edustaja olisi hyvä kutsua ensimmäiseen tapaamiseen."}""";

    static final String NOT_KNOWN = """
            {"text": "Koulun havainnot ja isovanhempien valmius auttaa jäivät avoimiksi."}""";

    private AnswerExamples() {}
}
