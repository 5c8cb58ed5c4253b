package fi.otverkko.gateway.problem;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/// Whatever goes wrong on the way to a service becomes a problem with a code; what is nobody's mistake but ours is
/// logged.
@Component
@Order(-2)
class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final ProblemWriter writer;

    ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var refused = refusal(exchange, failure);
        if (refused.problem().status() >= 500) {
            String correlation = exchange.getAttribute(ProblemWriter.CORRELATION);
            var event = refused.problem() == Problem.FAULT ? log.atError().setCause(Fault.of(failure)) : log.atWarn();
            event.addKeyValue("correlation", correlation)
                    .log("{} for service {}", refused.problem().code(), service(exchange));
        }
        return writer.write(exchange, refused);
    }

    private static Refused refusal(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case ResponseStatusException status -> byStatus(exchange, status);
            case ConnectException refused -> down(exchange);
            case UnknownHostException unknown -> down(exchange);
            case PoolAcquireTimeoutException busy -> down(exchange);
            case PoolAcquirePendingLimitException busy -> down(exchange);
            case AuthenticationServiceException keycloak -> Refused.until(TRY_AGAIN, Problem.SIGN_IN_UNAVAILABLE);
            case IOException broken -> Refused.because(Problem.SERVICE_BROKE_OFF, service(exchange));
            default -> Refused.because(Problem.FAULT);
        };
    }

    private static Refused byStatus(ServerWebExchange exchange, ResponseStatusException status) {
        var code = status.getStatusCode().value();
        return switch (code) {
            case 404 -> Refused.because(Problem.NO_SUCH_PATH);
            case 405 -> Refused.because(Problem.METHOD_NOT_ALLOWED);
            case 406 -> Refused.because(Problem.NOT_ACCEPTABLE);
            case 413 -> Refused.because(Problem.CONTENT_TOO_LARGE);
            case 504 -> Refused.because(Problem.SERVICE_TOO_SLOW, service(exchange));
            default -> Refused.because(code < 500 ? Problem.REQUEST_REFUSED : Problem.FAULT);
        };
    }

    private static Refused down(ServerWebExchange exchange) {
        return Refused.until(TRY_AGAIN, Problem.SERVICE_DOWN, service(exchange));
    }

    private static String service(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route == null ? "gateway" : route.getId();
    }
}
