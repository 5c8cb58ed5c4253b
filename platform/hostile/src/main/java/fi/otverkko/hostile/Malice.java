package fi.otverkko.hostile;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Values that have broken somebody's software before.
final class Malice {

    /// As they stand in a JSON text, between quotation marks or not: numbers at and beyond every bound, other
    /// spellings, other types.
    static final List<String> LITERALS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "-0.0",
            "1e400",
            "-1e400",
            "1E-999",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "123456789012345678901234567890123456789012345678901234567890",
            "0x10",
            "NaN",
            "Infinity",
            "01",
            "+1",
            "\"\"",
            "\" \"",
            "\"1\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"$gt\":\"\"}",
            "{\"$where\":\"sleep(1000)\"}",
            "{\"$ne\":null}",
            "{\"@type\":\"java.lang.Runtime\"}",
            "[\"java.util.HashMap\",{}]");

    private static final List<String> TEXTS = List.of(
            "' OR '1'='1",
            "\"; DROP TABLE cases; --",
            "$where",
            "{\"$gt\":\"\"}",
            "${jndi:ldap://127.0.0.1/a}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "a\r\nSet-Cookie: x=1",
            "a\u0000b",
            "\u0000",
            "\u202Etxet",
            "\uFEFF",
            "e\u0301\u0301\u0301",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD800",
            "İıŞß",
            "\u2028\u2029",
            "%00%0a%2e%2e%2f",
            "%zz",
            "NULL",
            "undefined",
            "true",
            "-1",
            "2026-02-30",
            "2026-13-01T25:61:61Z",
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-4000-8000-0000000000ZZ",
            "CONSTRUCTOR",
            "__proto__",
            "class.module.classLoader");

    private Malice() {}

    static String literal(RandomGenerator random) {
        return LITERALS.get(random.nextInt(LITERALS.size()));
    }

    static String text(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> "x".repeat(random.nextInt(1, 6_000));
            case 1 -> "ä".repeat(random.nextInt(1, 2_000));
            case 2 -> noise(random, random.nextInt(1, 40));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /// Any characters, halves of pairs among them.
    private static String noise(RandomGenerator random, int length) {
        var noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append((char) random.nextInt(0x10000));
        }
        return noise.toString();
    }

    /// A JSON string with everything beyond ASCII escaped, so that it survives any encoding of the body.
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
