package fi.otverkko.platform.web;

import fi.otverkko.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// Reads the whole body before anybody else does, so that its hash is known and no body is larger than
/// [#LIMIT], or [#LARGE] at the paths that a service names, whether it announced its length or came in chunks. More is
/// 413 `body-too-large`.
///
/// Comes after the filter of Spring Security: who may not call at all is not read.
final class BodyFilter extends OncePerRequestFilter {

    /// Bytes.
    static final int LIMIT = 256 * 1024;

    /// The same where a service takes more, such as a whole form from an administrator.
    static final int LARGE = 1024 * 1024;

    private final Problems problems;
    private final List<String> largePaths;

    /// @param largePaths beginnings of paths
    BodyFilter(Problems problems, List<String> largePaths) {
        this.problems = problems;
        this.largePaths = largePaths;
    }

    /// The body of a request that has passed this filter.
    static byte[] bodyOf(HttpServletRequest request) {
        var read = WebUtils.getNativeRequest(request, ReadRequest.class);
        if (read == null) {
            throw new IllegalStateException("the request has not passed the body filter");
        }
        return read.body;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = largePaths.stream().anyMatch(request.getRequestURI()::startsWith) ? LARGE : LIMIT;
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, limit);
            return;
        }
        if (!isOneType(request.getContentType())) {
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-unsupported");
            return;
        }
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(request, response, limit);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /// A range of types, which only an `Accept` may have, makes Spring throw what would pass for a fault of ours.
    private static boolean isOneType(@Nullable String contentType) {
        try {
            return contentType == null
                    || contentType.isEmpty()
                    || MediaType.parseMediaType(contentType).isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int limit) throws IOException {
        problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit / 1024);
    }

    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ReadStream(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class ReadStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        ReadStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("services read blocking");
        }
    }
}
