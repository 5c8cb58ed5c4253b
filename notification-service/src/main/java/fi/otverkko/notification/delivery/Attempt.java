package fi.otverkko.notification.delivery;

/// How one attempt to deliver ended. Reasons are codes.
sealed interface Attempt {

    /// The mail server took it.
    record Taken() implements Attempt {}

    /// The row stood for several people and has been replaced by a row for each.
    record Expanded() implements Attempt {}

    /// Not now; worth another try.
    record NotNow(String reason) implements Attempt {}

    /// Not ever, as things are.
    record NotEver(String reason) implements Attempt {}
}
