package fi.otverkko.intake.stating;

/// Examples for the API description. Invented; a test sends them.
final class StatingExamples {

    static final String STATEMENT = """
            {
              "text": "Ryhmä pitää avohuollon tukitoimia vielä mahdollisina ja suosittelee arviota kolmen kuukauden kuluttua.",
              "experts": [
                {"profession": "CHILD_PSYCHIATRIST", "subjectId": "00000000-0000-4000-8000-000000000011"},
                {"profession": "LAWYER"}
              ],
              "presentedBy": "00000000-0000-4000-8000-000000000001"
            }""";

    private StatingExamples() {}
}
