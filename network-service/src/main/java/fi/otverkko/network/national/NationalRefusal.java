package fi.otverkko.network.national;

import java.time.Instant;

/// A message on a national topic that was not believed. What it said is not kept: it lies on the topic, at
/// that place, for whoever looks into the matter.
///
/// @param topic     as called on the own broker
/// @param speaker   whose topic it is: two digits, or `national`
/// @param claimed   the `ce_source` that the message gave; shortened, and empty if it is not printable
/// @param type      its `ce_type`, likewise
/// @param reason    `source-disagrees`, `source-missing`, `source-malformed`, `echo`, `form`,
///                  `content-disagrees` or `unreadable`
/// @param refusedAt when it was first refused here
record NationalRefusal(
        String topic,
        int partition,
        long offset,
        String speaker,
        String claimed,
        String type,
        String reason,
        Instant refusedAt) {

    private static final int LONGEST = 100;

    NationalRefusal {
        claimed = printable(claimed);
        type = printable(type);
    }

    /// The same for the same message, however often it comes.
    String id() {
        return topic + ":" + partition + ":" + offset;
    }

    private static String printable(String text) {
        var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return start.matches("[!-~]*") ? start : "";
    }
}
