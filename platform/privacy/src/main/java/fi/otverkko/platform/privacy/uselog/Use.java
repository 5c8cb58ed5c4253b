package fi.otverkko.platform.privacy.uselog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One use of a case: who did what, as whom, and why. Codes only, never text.
///
/// @param caseId  outlives the case
/// @param subject the account's id, never a name
/// @param roles   those of the account, such as `EXPERT+PROFESSIONAL`
/// @param part    as whom in this case, such as `REQUESTER` or `STAFF+GRANTED`
/// @param action  what was done, such as `READ`
/// @param reason  what for, such as `CONSULTATION`
/// @param client  the program that called (claim `azp`); null if its token does not say
/// @param disclosure what went to whom outside; null if nothing did
public record Use(
        String caseId,
        String subject,
        String roles,
        String part,
        String action,
        String reason,
        @Nullable String client,
        @Nullable Disclosure disclosure) {

    private static final Pattern CASE = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern ID = Pattern.compile("\\S{1,255}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_+]{0,499}");

    /// That something of a case was given to somebody outside.
    ///
    /// @param recipient whom it was given to, such as `POLICE`
    /// @param content   what was given, such as `RECOMMENDATIONS+STATEMENT`
    public record Disclosure(String recipient, String content) {

        public Disclosure {
            require(CODE, "recipient", recipient);
            require(CODE, "content", content);
        }
    }

    /// A use by which nothing goes outside.
    public Use(
            String caseId,
            String subject,
            String roles,
            String part,
            String action,
            String reason,
            @Nullable String client) {
        this(caseId, subject, roles, part, action, reason, client, null);
    }

    public Use {
        require(CASE, "case", caseId);
        require(ID, "subject", subject);
        require(CODE, "roles", roles);
        require(CODE, "part", part);
        require(CODE, "action", action);
        require(CODE, "reason", reason);
        if (client != null) {
            require(ID, "client", client);
        }
    }

    /// Whether a case can have this id. Others have no log.
    static boolean isCase(String id) {
        return CASE.matcher(id).matches();
    }

    private static void require(Pattern pattern, String what, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("no " + what + " for the use log"); // without the value: it may be text
        }
    }
}
