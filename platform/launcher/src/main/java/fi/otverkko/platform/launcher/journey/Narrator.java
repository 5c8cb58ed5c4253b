package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Screen;

/// Tells the story of a journey, one line per step: when, who, what.
public record Narrator(Screen screen, long begin) {

    public Narrator(Screen screen) {
        this(screen, System.nanoTime());
    }

    public void chapter(String title) {
        screen.say("");
        screen.say(title);
    }

    public void tell(String who, String what) {
        screen.say(String.format("%5.1f s  %-13s %s", (System.nanoTime() - begin) / 1e9, who, what));
    }

    /// A further line of what came back.
    public void more(String what) {
        screen.say(" ".repeat(23) + what);
    }
}
