package fi.otverkko.intake.template;

/// Examples for the API description. Invented; a test sends them.
final class TemplateExamples {

    static final String TEMPLATE = """
            {"code": "WHAT_HAS_BEEN_TRIED", "purpose": "RETURN",
             "text": {"fi": "Kuvaa vielä, mitä on kokeiltu ja millä tuloksella.",
                      "sv": "Beskriv ännu vad som har prövats och med vilket resultat.",
                      "en": "Please describe what has been tried and with what result."}}""";

    private TemplateExamples() {}
}
