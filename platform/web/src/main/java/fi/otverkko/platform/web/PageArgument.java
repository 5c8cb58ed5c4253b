package fi.otverkko.platform.web;

import fi.otverkko.platform.web.problem.MalformedCall;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads a [PageRequest] from the query; 400 `limit-invalid` or `after-invalid`.
final class PageArgument implements HandlerMethodArgumentResolver {

    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern AFTER = Pattern.compile("[A-Za-z0-9_-]{1,400}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageRequest(limit(request.getParameter("limit")), after(request.getParameter("after")));
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        if (LIMIT.matcher(given).matches()) {
            int limit = Integer.parseInt(given);
            if (limit <= PageRequest.MAX_LIMIT) {
                return limit;
            }
        }
        throw new MalformedCall(HttpStatus.BAD_REQUEST, "limit-invalid", PageRequest.MAX_LIMIT);
    }

    private static @Nullable String after(@Nullable String given) {
        if (given != null && !AFTER.matcher(given).matches()) {
            throw new MalformedCall(HttpStatus.BAD_REQUEST, "after-invalid");
        }
        return given;
    }
}
