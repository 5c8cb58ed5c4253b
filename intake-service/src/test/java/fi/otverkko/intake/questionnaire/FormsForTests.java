package fi.otverkko.intake.questionnaire;

/// Lets a test in another package see a shipped form.
public final class FormsForTests {

    public static Questionnaire anonymous() {
        return FormsFixture.ANONYMOUS;
    }

    /// The form after the consultation, as it is asked now.
    public static Questionnaire recommendations() {
        return FormsFixture.RECOMMENDATIONS;
    }

    private FormsForTests() {}
}
