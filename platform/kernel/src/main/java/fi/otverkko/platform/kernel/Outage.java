package fi.otverkko.platform.kernel;

/// Tells whether something failed only because what it needs (the document store, say) does not answer now. Then the
/// caller did nothing wrong and neither did we: it is worth another try as it is.
@FunctionalInterface
public interface Outage {

    boolean explains(Throwable failure);
}
