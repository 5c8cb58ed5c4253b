package fi.otverkko.gateway.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where sessions are kept and how long.
///
/// @param mongodbUri the document store; the database is `gateway`
/// @param keyFile the keys that seal what is in a session; no default anywhere
/// @param idle a session unused for so long ends
/// @param longest a session ends after so long even if it is used
/// @param signInWithin so long a begun sign-in may take
/// @param most how many sessions are kept at once
/// @param sweepEvery how often those that have ended are cleared away
@Validated
@ConfigurationProperties("ot.sessions")
record SessionSettings(
        @NotEmpty String mongodbUri,
        @NotNull Path keyFile,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("10m") Duration signInWithin,
        @DefaultValue("50000") @Min(1) long most,
        @DefaultValue("1m") Duration sweepEvery) {}
