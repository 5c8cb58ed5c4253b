package fi.otverkko.platform.launcher.instance;

/// Something the person at the terminal has to know or to mend, in a sentence. Ends the command.
public final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Complaint(String sentence) {
        super(sentence, null, false, false);
    }
}
