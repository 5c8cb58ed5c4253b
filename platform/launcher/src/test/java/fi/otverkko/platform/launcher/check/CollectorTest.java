package fi.otverkko.platform.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectorTest {

    private static final String ONE = "0af7651916cd43dd8448eb211c80319c";
    private static final String TWO = "1bf7651916cd43dd8448eb211c80319d";

    @Test
    void tellsWhichServicesTookPartInWhichTraceAndWhatWasSent() throws Exception {
        try (var collector = new Collector();
                var http = HttpClient.newHttpClient()) {
            for (var export : java.util.List.of(export("gateway", ONE), export("intake-service", ONE, TWO))) {
                var request = HttpRequest.newBuilder(collector.address().resolve("/v1/traces"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(export))
                        .build();
                assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }

            assertThat(collector.traces())
                    .isEqualTo(Map.of(ONE, Set.of("gateway", "intake-service"), TWO, Set.of("intake-service")));
            assertThat(collector.holds(new Canary("intake-service"))).isTrue();
            assertThat(collector.holds(new Canary("triage-service"))).isFalse();
        }
    }

    /// A resource with the service's name and spans with two ids each, without the wrappers around them.
    private static byte[] export(String service, String... traces) throws java.io.IOException {
        var name = service.getBytes(StandardCharsets.US_ASCII);
        var export = new ByteArrayOutputStream();
        export.write(new byte[] {0x0a, 12});
        export.write("service.name".getBytes(StandardCharsets.US_ASCII));
        export.write(new byte[] {0x12, (byte) (name.length + 2), 0x0a, (byte) name.length});
        export.write(name);
        for (var trace : traces) {
            export.write(new byte[] {0x0a, 16});
            export.write(HexFormat.of().parseHex(trace));
            export.write(new byte[] {0x12, 8, 1, 2, 3, 4, 5, 6, 7, 8});
        }
        return export.toByteArray();
    }
}
