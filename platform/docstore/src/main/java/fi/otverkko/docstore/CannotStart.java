package fi.otverkko.docstore;

/// The store cannot serve as asked. The message is a sentence for the person at the terminal.
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
