package fi.otverkko.platform.security;

import fi.otverkko.platform.security.TableAuthorization.Decision;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Decides by the access table.
final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessTable table;

    TableAuthorization(AccessTable table) {
        this.table = table;
    }

    /// @param methods what the table knows for the path, when that is why the answer is no; null when it
    ///                is the caller's roles
    record Decision(boolean isGranted, @Nullable Set<HttpMethod> methods) implements AuthorizationResult {}

    @Override
    public Decision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = path(request);
        var entry = table.entry(HttpMethod.valueOf(request.getMethod()), path);
        if (entry.isEmpty()) {
            return new Decision(false, table.methods(path));
        }
        if (entry.get().open() != null) {
            return new Decision(true, null);
        }
        var caller = Caller.of(authentication.get());
        return new Decision(caller != null && entry.get().allows(caller.roles()), null);
    }

    static PathContainer path(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }
}
