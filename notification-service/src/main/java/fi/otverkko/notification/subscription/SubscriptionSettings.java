package fi.otverkko.notification.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How orders are worked off, and how long what is left of an address is kept.
///
/// @param mailEvery       how often it is looked for mails about orders
/// @param keepFingerprint how long the fingerprint of an erased address is kept against old lists. Source: domain
/// COM-02
@ConfigurationProperties("ot.subscribing")
public record SubscriptionSettings(
        @DefaultValue("2s") Duration mailEvery,
        @DefaultValue("365d") Duration keepFingerprint) {}
