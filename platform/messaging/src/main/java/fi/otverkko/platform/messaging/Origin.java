package fi.otverkko.platform.messaging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who publishes: the CloudEvents `source`, written `/ot/<area>/<service>/<incarnation>`.
///
/// @param area        two digits, or `national`
/// @param service     such as `intake`
/// @param incarnation 1 or more; raised when an area is restored from a backup
record Origin(String area, String service, int incarnation) {

    private static final Pattern FORM = Pattern.compile("/ot/([0-9]{2}|national)/([a-z]+)/([0-9]{1,9})");

    /// @throws IllegalArgumentException if the text is not a source of ours
    static Origin parse(String source) {
        Matcher matcher = FORM.matcher(source);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a source of ours");
        }
        return new Origin(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return "/ot/" + area + '/' + service + '/' + incarnation;
    }
}
