package fi.otverkko.intake.response;

/// A place in a text that looks like an identifier and, says the requester, is none. Source: domain, INT-04.
///
/// @param field  place of the answer in the form, such as `E2` or `M1[0]`
/// @param kind   of the finding, never a personal identity code
/// @param start  of the place, in characters from 0
/// @param end    after its last character
public record Kept(String field, String kind, int start, int end, Reason reason) {

    /// Why it may stay.
    public enum Reason {
        /// It is not what it looks like: an ordinary word, say.
        FALSE_ALARM,
        /// It is what it looks like, and leads to nobody: a hospital, a law, a method.
        IDENTIFIES_NOBODY
    }
}
