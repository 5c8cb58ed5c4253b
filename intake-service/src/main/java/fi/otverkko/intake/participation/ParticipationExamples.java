package fi.otverkko.intake.participation;

/// Bodies for the API description.
final class ParticipationExamples {

    static final String TOKEN = """
        {"token": "q0T1n3rYk5vB7xZ9aC2dE4fG6hJ8kL0mN1pQ3rS5tU7"}""";

    static final String SAVING = """
        {"token": "q0T1n3rYk5vB7xZ9aC2dE4fG6hJ8kL0mN1pQ3rS5tU7", "seen": 1,
         "answers": {"C5": "Toivon, että saan jatkaa samassa koulussa."},
         "choices": ["LESS_QUARREL", "NOT_IN_THE_MIDDLE"], "mood": "TIRED",
         "doNotShare": "Ettei isälle kerrota, mitä sanoin.", "stances": ["NOT_PRESENT"]}""";

    static final String TOGETHER = """
        {"by": "GUARDIAN_1", "sections": ["C", "E"]}""";

    private ParticipationExamples() {}
}
