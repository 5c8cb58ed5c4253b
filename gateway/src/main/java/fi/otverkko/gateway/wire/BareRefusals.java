package fi.otverkko.gateway.wire;

import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.ProblemWriter;
import fi.otverkko.gateway.problem.Refused;
import fi.otverkko.gateway.text.Language;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;

/// Makes a problem document of a refusal that would leave as a bare status. Netty refuses so what it cannot read,
/// Spring an address that is no URI, and neither asks anybody of ours.
final class BareRefusals extends ChannelDuplexHandler {

    private final ProblemWriter problems;

    /// Of the requests that are not answered yet, in their order.
    private final Queue<Language> languages = new ArrayDeque<>();

    BareRefusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            languages.add(Language.of(request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE)));
        }
        context.fireChannelRead(message);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise is the caller's
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse answer && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            var language = Objects.requireNonNullElse(languages.poll(), Language.FI);
            if (answer instanceof FullHttpResponse bare
                    && bare.status().code() >= 400
                    && !bare.content().isReadable()) {
                context.write(told(bare, language), promise);
                return;
            }
        }
        context.write(message, promise);
    }

    private FullHttpResponse told(FullHttpResponse bare, Language language) {
        var problem = problem(bare.status().code());
        var headers = bare.headers();
        var correlation = Objects.requireNonNullElseGet(
                headers.get(ProblemWriter.CORRELATION), () -> UUID.randomUUID().toString());
        var document = problems.document(Refused.because(problem), language, null, correlation);
        headers.set(ProblemWriter.CORRELATION, correlation)
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LANGUAGE, language.tag())
                .set(HttpHeaderNames.CONTENT_LENGTH, document.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff");
        var told = bare.replace(Unpooled.wrappedBuffer(document));
        bare.release();
        return told.setStatus(HttpResponseStatus.valueOf(problem.status()));
    }

    /// The problem with this status; of other statuses what all of their kind have in common.
    private static Problem problem(int status) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.status() == status)
                .findFirst()
                .orElse(status < 500 ? Problem.REQUEST_REFUSED : Problem.FAULT);
    }
}
