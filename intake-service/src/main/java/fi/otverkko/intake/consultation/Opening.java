package fi.otverkko.intake.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was said at the beginning and does not change.
///
/// @param referenceCode what people call it, such as `OT-7Q4K2M`
/// @param channel       how the request came
/// @param transcriber   subject id of the secretary who writes it down for the requester; null on the platform
/// @param language      wished for in the consultation: `fi`, `sv` or `en`
public record Opening(
        String referenceCode,
        Kind kind,
        IdentityMode identityMode,
        String language,
        Requester requester,
        Instant createdAt,
        Channel channel,
        @Nullable String transcriber) {

    /// How the request came. Source: domain, INT-06.
    public enum Channel {
        PLATFORM,
        SECURE_MAIL,
        PHONE
    }

    /// Filled in on the platform by whoever asks.
    public Opening(
            String referenceCode,
            Kind kind,
            IdentityMode identityMode,
            String language,
            Requester requester,
            Instant createdAt) {
        this(referenceCode, kind, identityMode, language, requester, createdAt, Channel.PLATFORM, null);
    }

    /// What is asked for.
    public enum Kind {
        CASE,
        GENERAL_THEME,
        GUIDANCE
    }

    /// Whether the family is known to those who handle the case.
    public enum IdentityMode {
        IDENTIFIED,
        ANONYMOUS
    }

    /// Who asks, as the account said at that time.
    ///
    /// @param subjectId never a name; the transcriber's where the requester has no account
    /// @param sector    `SI`, `SO`, `TE`, `NGO` or `OTHER`
    public record Requester(
            String subjectId,
            String sector,
            @Nullable String profession,
            @Nullable String unit) {}

    public boolean anonymous() {
        return identityMode == IdentityMode.ANONYMOUS;
    }
}
