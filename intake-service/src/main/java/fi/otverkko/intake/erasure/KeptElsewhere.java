package fi.otverkko.intake.erasure;

/// Keeps something about a consultation outside its document, and erases it with its content.
public interface KeptElsewhere {

    /// Erases all of it. Again is harmless.
    void erase(String consultationId);
}
