package fi.otverkko.platform.privacy.uselog;

/// The last entry of a chain.
record Head(String caseId, long number, String hash) {

    /// Before the first entry.
    static Head none(String caseId) {
        return new Head(caseId, 0, Canonical.GENESIS);
    }
}
