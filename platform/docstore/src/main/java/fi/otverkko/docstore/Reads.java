package fi.otverkko.docstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows the commands that change nothing. A list of reads and not of writes, so that a command that
/// nobody thought of is committed for nothing rather than not at all.
final class Reads {

    private static final Set<String> COMMANDS = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getcmdlineopts",
            "getfreemonitoringstatus",
            "getlasterror",
            "getlog",
            "getmore",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "replsetgetstatus",
            "serverstatus",
            "validate",
            "whatsmyuri");

    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    static boolean isRead(String command, Document query) {
        return COMMANDS.contains(command.toLowerCase(Locale.ROOT)) && !writes(query.get("pipeline"));
    }

    private static boolean writes(@Nullable Object part) {
        return switch (part) {
            case Document document ->
                document.keySet().stream().anyMatch(WRITING_STAGES::contains)
                        || document.values().stream().anyMatch(Reads::writes);
            case Collection<?> parts -> parts.stream().anyMatch(Reads::writes);
            case null, default -> false;
        };
    }

    private Reads() {}
}
