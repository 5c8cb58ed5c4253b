package fi.otverkko.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import fi.otverkko.platform.kernel.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A person at the keyboard. Each call carries a fresh `Idempotency-Key` unless one is given.
public final class Person {

    private final MockMvcTester http;
    private final @Nullable String subject;
    private final Set<Role> roles;
    private final Map<String, String> headers;
    private final Map<String, String> claims;

    Person(MockMvcTester http, @Nullable String subject, Set<Role> roles) {
        this(http, subject, roles, Map.of(), Map.of());
    }

    private Person(
            MockMvcTester http,
            @Nullable String subject,
            Set<Role> roles,
            Map<String, String> headers,
            Map<String, String> claims) {
        this.http = http;
        this.subject = subject;
        this.roles = roles;
        this.headers = headers;
        this.claims = claims;
    }

    /// The same person, having seen this edition.
    public Person ifMatch(long edition) {
        return header("If-Match", "\"" + edition + '"');
    }

    /// The same person, repeating a call under this key.
    public Person key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    /// The same person, wanting answers in this language.
    public Person language(String language) {
        return header("Accept-Language", language);
    }

    public Person header(String name, String value) {
        return new Person(http, subject, roles, with(headers, name, value), claims);
    }

    /// The same person with one more claim in the token, such as `ot_sector`.
    public Person claim(String name, String value) {
        return new Person(http, subject, roles, headers, with(claims, name, value));
    }

    public MvcTestResult get(String path) {
        return call(HttpMethod.GET, path, null);
    }

    public MvcTestResult post(String path, String json) {
        return call(HttpMethod.POST, path, json);
    }

    public MvcTestResult post(String path) {
        return call(HttpMethod.POST, path, null);
    }

    public MvcTestResult put(String path, String json) {
        return call(HttpMethod.PUT, path, json);
    }

    public MvcTestResult delete(String path) {
        return call(HttpMethod.DELETE, path, null);
    }

    /// Creates what must be creatable and returns where it now lives.
    public String created(String path, String json) {
        var result = post(path, json);
        assertThat(result).hasStatus(201);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    /// The edition of what is at a path, from its `ETag`.
    public long edition(String path) {
        var result = get(path);
        assertThat(result).hasStatusOk();
        return Long.parseLong(
                String.valueOf(result.getResponse().getHeader("ETag")).replace("\"", ""));
    }

    MvcTestResult call(HttpMethod method, String path, @Nullable String json) {
        var request = http.method(method).uri(path);
        if (!method.equals(HttpMethod.GET)) {
            request = request.header(
                    "Idempotency-Key",
                    headers.getOrDefault("Idempotency-Key", UUID.randomUUID().toString()));
        }
        for (var header : headers.entrySet()) {
            if (!header.getKey().equals("Idempotency-Key")) {
                request = request.header(header.getKey(), header.getValue());
            }
        }
        if (json != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        if (subject != null) {
            request = request.with(jwt().jwt(token -> {
                token.subject(subject);
                token.claim(
                        "realm_access",
                        Map.of(
                                "roles",
                                List.copyOf(roles.stream().map(Role::name).toList())));
                claims.forEach(token::claim);
            }));
        }
        return request.exchange();
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }
}
