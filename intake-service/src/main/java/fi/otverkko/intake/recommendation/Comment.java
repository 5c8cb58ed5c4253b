package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.text.SealedText;
import java.time.Instant;

/// What an expert of the group says of a recommendation before it is confirmed. Source: domain, MTG-04 and §8.10.
///
/// @param by subject id
public record Comment(String id, SealedText text, String by, Instant at) {

    /// Of one recommendation.
    public static final int MOST = 20;
}
