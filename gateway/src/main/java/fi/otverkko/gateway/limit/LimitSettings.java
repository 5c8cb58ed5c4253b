package fi.otverkko.gateway.limit;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How often one caller may come. A caller may use a minute's share at once and then gets it back evenly.
///
/// @param perMinute requests of one person or machine that has signed in
/// @param anonymousPerMinute requests of one address without sign-in, failed sign-ins included; offices share an
/// address
/// @param callers how many callers are remembered; beyond that the longest silent are forgotten
@Validated
@ConfigurationProperties("ot.limit")
record LimitSettings(
        @DefaultValue("1200") @Min(1) int perMinute,
        @DefaultValue("300") @Min(1) int anonymousPerMinute,
        @DefaultValue("50000") @Min(100) int callers) {}
