package fi.otverkko.platform.launcher.instance;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The terminal, or whatever stands in its place. On a terminal the last line may be overwritten to show
/// what is being waited for; elsewhere only whole lines appear.
@SuppressWarnings("SystemOut") // talking to the person at the terminal is its purpose
public final class Screen {

    private final PrintStream out;
    private final boolean terminal;
    private int passing;

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public static Screen ofThisProcess() {
        return new Screen(System.out, isInteractive());
    }

    /// Shows nothing: for what is done beside the matter.
    public static Screen silent() {
        return new Screen(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    /// Whether somebody sits at a terminal and can answer.
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    public static boolean isInteractive() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    public boolean isTerminal() {
        return terminal;
    }

    /// A line that stays.
    public synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /// A line that the next one replaces; shown on terminals only.
    public synchronized void passing(String line) {
        if (terminal) {
            clear();
            out.print(line);
            out.flush();
            passing = line.length();
        }
    }

    private void clear() {
        if (passing > 0) {
            out.print("\r" + " ".repeat(passing) + "\r");
            passing = 0;
        }
    }
}
