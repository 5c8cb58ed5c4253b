package fi.otverkko.notification.people;

import org.jspecify.annotations.Nullable;

/// Whether and how the holder of an account can be written to.
public sealed interface Contact {

    /// They have an account and an address.
    ///
    /// @param address  e-mail address; never stored, never logged
    /// @param language language tag that the person chose, such as `sv`; absent when none was chosen
    record Reachable(String address, @Nullable String language) implements Contact {

        /// Says nothing, so that no log line ever shows an address by accident.
        @Override
        public String toString() {
            return "Reachable";
        }
    }

    /// Nobody can be written to.
    ///
    /// @param reason `account-missing`, `account-disabled` or `address-missing`
    record Unreachable(String reason) implements Contact {}
}
