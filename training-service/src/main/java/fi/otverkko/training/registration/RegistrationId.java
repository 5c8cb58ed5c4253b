package fi.otverkko.training.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Names one person's registration for one training, the same each time she registers for it:
/// `<training>.<16 hex digits>`. Who is registered cannot be read from it.
record RegistrationId(String trainingId, String mark) {

    static RegistrationId of(String trainingId, String subject) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((trainingId + '\n' + subject).getBytes(StandardCharsets.UTF_8));
            return new RegistrationId(trainingId, HexFormat.of().formatHex(hash, 0, 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// The training of this person's registration; empty if the id is not hers.
    static Optional<String> trainingOf(String id, String subject) {
        int dot = id.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var trainingId = id.substring(0, dot);
        return of(trainingId, subject).toString().equals(id) ? Optional.of(trainingId) : Optional.empty();
    }

    @Override
    public String toString() {
        return trainingId + '.' + mark;
    }
}
