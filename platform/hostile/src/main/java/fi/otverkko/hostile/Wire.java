package fi.otverkko.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sends bytes and reads the answer; a client library would refuse to send most of them.
final class Wire {

    private static final int CONNECT_MS = 5_000;
    private static final int ANSWER_MS = 30_000;

    private Wire() {}

    /// @param status  0 if the connection was closed without an answer
    /// @param headers names in lower case
    record Answer(int status, Map<String, String> headers, String body) {}

    static Answer send(InetSocketAddress server, Request request) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(server, CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
            try {
                var out = socket.getOutputStream();
                out.write(request.onTheWire(server.getHostString() + ":" + server.getPort()));
                out.flush();
            } catch (IOException refusedBeforeItWasRead) {
                // The answer may be there all the same.
            }
            return answer(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        }
    }

    private static Answer answer(String all) {
        int end = all.indexOf("\r\n\r\n");
        if (!all.startsWith("HTTP/1.") || end < 0) {
            return new Answer(0, Map.of(), "");
        }
        var lines = all.substring(0, end).split("\r\n", -1);
        var headers = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var parts = lines[i].split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1].strip() : "");
        }
        var body = all.substring(end + 4);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = unchunked(body);
        }
        return new Answer(
                Integer.parseInt(lines[0].split(" ", 3)[1]), headers, new String(body.getBytes(ISO_8859_1), UTF_8));
    }

    private static String unchunked(String chunks) {
        var whole = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int size =
                    line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            whole.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + size));
            at = line + 2 + size + 2;
        }
        return whole.toString();
    }
}
