package fi.otverkko.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request as it goes over the wire; nothing in it need be well formed.
///
/// @param how    what is wrong with it, for who reads a finding
/// @param target what stands between the method and the version
/// @param body   its bytes, a character each
/// @param chunked whether the body is sent without its length
public record Request(
        String how, String method, String target, Map<String, String> headers, String body, boolean chunked) {

    /// Bytes that every server must take.
    private static final int LARGEST_HEAD = 8_000;

    /// The same with another header.
    public Request with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Request(how, method, target, all, body, chunked);
    }

    /// Whether a server may hang up with a bare 400, because this is no HTTP/1.1: a head that is too large for it, or
    /// characters that have no place in the head (RFC 9112, 3.2; RFC 9110, 5.5).
    boolean isNoHttp() {
        int size = target.length();
        for (var header : headers.entrySet()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size > LARGEST_HEAD || target.chars().anyMatch(c -> c <= ' ' || c > '~');
    }

    byte[] onTheWire(String host) {
        var head =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var wire = new ByteArrayOutputStream();
        boolean hasBody = body.length() > 0 || !method.equals("GET");
        if (chunked && body.length() > 0) {
            head.append("Transfer-Encoding: chunked\r\n\r\n")
                    .append(Integer.toHexString(body.length()))
                    .append("\r\n");
            wire.writeBytes(head.toString().getBytes(ISO_8859_1));
            wire.writeBytes(body.getBytes(ISO_8859_1));
            wire.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        } else {
            if (hasBody) {
                head.append("Content-Length: ").append(body.length()).append("\r\n");
            }
            wire.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
            wire.writeBytes(body.getBytes(ISO_8859_1));
        }
        return wire.toByteArray();
    }
}
