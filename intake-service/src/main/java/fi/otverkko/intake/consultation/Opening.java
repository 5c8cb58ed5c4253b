package fi.otverkko.intake.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was said at the beginning and does not change.
///
/// @param referenceCode what people call it, such as `OT-7Q4K2M`
/// @param channel       how the request came
/// @param transcriber   subject id of the secretary who writes it down for the requester; null on the platform
/// @param language      wished for in the consultation: `fi`, `sv` or `en`
/// @param safety        what became of the page that comes before the form
public record Opening(
        String referenceCode,
        Kind kind,
        IdentityMode identityMode,
        String language,
        Requester requester,
        Safety safety,
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
            Safety safety,
            Instant createdAt) {
        this(referenceCode, kind, identityMode, language, requester, safety, createdAt, Channel.PLATFORM, null);
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

    /// Whether the safety page was seen; it stops nobody. Source: domain, INT-03.
    ///
    /// @param shownAt        null if it was not, as far as is known
    /// @param acknowledgedAt null if nobody said that it was read
    public record Safety(
            @Nullable Instant shownAt, @Nullable Instant acknowledgedAt) {

        public static final Safety UNKNOWN = new Safety(null, null);

        /// When a draft is begun after it.
        public static Safety of(boolean shown, boolean acknowledged, Instant at) {
            return new Safety(shown || acknowledged ? at : null, acknowledged ? at : null);
        }
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
