package fi.otverkko.platform.launcher.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/// A collector of traces (OTLP over HTTP, protobuf) that keeps what it is sent and knows just enough of it: which
/// services took part in which trace.
public final class Collector implements AutoCloseable {

    private static final int LIMIT = 64 << 20;

    /// Key and value as protobuf writes an attribute: the key, the value's wrapper, its string and that string's
    /// length.
    private static final byte[] SERVICE = "service.name".getBytes(StandardCharsets.US_ASCII);

    private static final int TRACE_ID = 16;

    private final HttpServer server;
    private final List<byte[]> sent = new CopyOnWriteArrayList<>();
    private int size;

    /// Listens at once, on a port that nobody uses.
    public Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /// What `OTEL_EXPORTER_OTLP_ENDPOINT` is to be.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The services of each trace, by its id.
    public Map<String, Set<String>> traces() {
        var traces = new HashMap<String, Set<String>>();
        for (var export : sent) {
            var service = service(export);
            for (int at = 0; at + TRACE_ID + 12 <= export.length; at++) {
                if (isSpan(export, at)) {
                    var id = HexFormat.of().formatHex(export, at + 2, at + 2 + TRACE_ID);
                    traces.computeIfAbsent(id, unseen -> new HashSet<>()).add(service);
                }
            }
        }
        return traces;
    }

    /// Whether the word stands in anything that was sent.
    public boolean holds(Canary word) {
        return sent.stream().anyMatch(word::isIn);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = exchange.getRequestBody()) {
            var content = body.readNBytes(LIMIT - size);
            size += content.length;
            sent.add(
                    "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                            ? opened(content)
                            : content);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static byte[] opened(byte[] content) throws IOException {
        try (InputStream opened = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return opened.readNBytes(LIMIT);
        }
    }

    /// A span begins with its trace's id (field 1, 16 bytes) and its own (field 2, 8 bytes).
    private static boolean isSpan(byte[] export, int at) {
        return export[at] == 0x0a && export[at + 1] == TRACE_ID && export[at + 18] == 0x12 && export[at + 19] == 8;
    }

    private static String service(byte[] export) {
        for (int at = 0; at + SERVICE.length + 4 < export.length; at++) {
            if (java.util.Arrays.equals(export, at, at + SERVICE.length, SERVICE, 0, SERVICE.length)) {
                int value = at + SERVICE.length + 4;
                return new String(export, value, export[value - 1], StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
