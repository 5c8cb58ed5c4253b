package fi.otverkko.docstore;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;

/// What the command line says. The table of options is in `platform/docstore/README.md`.
///
/// @param file     where the documents are kept; its folder is made if need be
/// @param port     0 for any free one
/// @param fsync    whether a write is forced to the disk before it is answered
/// @param compress whether the file is compressed
record Options(Path file, String host, int port, boolean fsync, boolean compress) {

    private static final Set<String> NAMES = Set.of("file", "host", "port", "fsync", "compress");

    /// @throws CannotStart with a sentence for the person at the terminal
    static Options parse(String... arguments) {
        var given = new TreeMap<String, String>();
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0 || !NAMES.contains(argument.substring(2, equals))) {
                throw new CannotStart("Unknown option " + argument
                        + "; known are --file=, --port=, --host=, --fsync=true|false, --compress=true|false");
            }
            given.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return new Options(
                Path.of(required(given, "file")).toAbsolutePath(),
                given.getOrDefault("host", "127.0.0.1"),
                port(required(given, "port")),
                flag(given, "fsync", true),
                flag(given, "compress", false));
    }

    private static String required(TreeMap<String, String> given, String name) {
        var value = given.get(name);
        if (value == null || value.isEmpty()) {
            throw new CannotStart("--" + name + "= is missing");
        }
        return value;
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new CannotStart("--port=" + value + " is no port from 0 to 65535");
        }
        return Integer.parseInt(value);
    }

    private static boolean flag(TreeMap<String, String> given, String name, boolean otherwise) {
        return switch (given.getOrDefault(name, Boolean.toString(otherwise))) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw new CannotStart("--" + name + "=" + other + " is neither true nor false");
        };
    }
}
