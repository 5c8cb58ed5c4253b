package fi.otverkko.notification.delivery;

import fi.otverkko.platform.kernel.Role;
import java.util.Collection;
import java.util.List;

/// Who is to be told: an account, or words that lead to accounts when the mail is sent.
///
/// @param kind what `who` is
/// @param who  a subject id, the name of a role, or the id of a consultation
public record Recipient(Kind kind, String who) {

    public enum Kind {
        ACCOUNT,
        HOLDERS,
        REQUESTER
    }

    public Recipient {
        if (who.isBlank()) {
            throw new IllegalArgumentException("nobody to tell");
        }
    }

    public static Recipient account(String subject) {
        return new Recipient(Kind.ACCOUNT, subject);
    }

    public static List<Recipient> accounts(Collection<String> subjects) {
        return subjects.stream().distinct().map(Recipient::account).toList();
    }

    /// Everybody who holds a role when the mail is sent.
    public static Recipient holders(Role role) {
        return new Recipient(Kind.HOLDERS, role.name());
    }

    /// Whoever asked for a consultation; known here once its submission has been heard of.
    public static Recipient requesterOf(String consultationId) {
        return new Recipient(Kind.REQUESTER, consultationId);
    }
}
