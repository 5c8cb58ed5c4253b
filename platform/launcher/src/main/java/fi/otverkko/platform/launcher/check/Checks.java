package fi.otverkko.platform.launcher.check;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Screen;

/// Counts what passes and what fails, and says so, a line each.
public final class Checks {

    private final Screen screen;
    private int passed;
    private int failed;

    public Checks(Screen screen) {
        this.screen = screen;
    }

    public int passed() {
        return passed;
    }

    public int failed() {
        return failed;
    }

    /// One check with its line.
    public void check(String what, Runnable checking) {
        try {
            checking.run();
            passed++;
            screen.say("PASS  " + what);
        } catch (Complaint | IllegalStateException failure) {
            failed++;
            screen.say("FAIL  " + what + ": " + failure.getMessage());
        }
    }
}
