package fi.otverkko.intake.followup;

/// Examples for the API description. Invented; a test sends them.
final class FollowUpExamples {

    static final String OUTCOME = """
            {"outcome": "PARTLY", "effect": 1, "obstacle": "QUEUE", "comment": "Omatyöntekijä nimettiin, verkosto ei ole vielä koolla."}""";

    static final String CLOSE_OUT = """
            {"changedPlan": "PARTLY", "helped": 4, "learnt": 5}""";

    static final String HANDOVER = """
            {"format": "PDF"}""";

    private FollowUpExamples() {}
}
