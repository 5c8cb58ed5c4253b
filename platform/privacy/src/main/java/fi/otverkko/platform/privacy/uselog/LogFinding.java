package fi.otverkko.platform.privacy.uselog;

/// Something that is wrong with the use log.
///
/// @param caseId whose chain; empty if it is about a root
/// @param number of the entry, or of the root; 0 for a whole chain
public record LogFinding(Kind kind, String caseId, long number) {

    /// What is wrong.
    public enum Kind {
        /// The content of an entry is not what its hash says.
        ALTERED,
        /// An entry is missing, from this number on.
        REMOVED,
        /// An entry does not continue the one before it: one of the two was moved or replaced.
        MISPLACED,
        /// An entry is another than the one that was signed: the chain was written anew up to it.
        REWRITTEN,
        /// A chain that was signed is gone.
        CHAIN_REMOVED,
        /// A root was altered, or was signed with another key.
        ROOT_FORGED,
        /// A root is missing.
        ROOT_REMOVED,
        /// The heads that a root is about were altered.
        HEADS_ALTERED,
        /// The newest root, with this number, is older than it may be: later ones were removed, or none was made.
        ROOT_OVERDUE
    }

    static LogFinding root(Kind kind, long number) {
        return new LogFinding(kind, "", number);
    }
}
