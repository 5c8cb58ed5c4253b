package fi.otverkko.intake.questionnaire;

/// Lets a test in another package see a shipped form.
public final class FormsForTests {

    public static Questionnaire anonymous() {
        return FormsFixture.ANONYMOUS;
    }

    private FormsForTests() {}
}
