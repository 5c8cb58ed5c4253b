package fi.otverkko.gateway.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/// Closes a connection so that the last answer arrives. Whoever closes while bytes of the request are still unread
/// makes TCP reset the connection, and a reset destroys an answer that is on its way (RFC 9112, 9.6). So first only our
/// side is closed; what still comes is thrown away until the other side closes too, but not for long.
final class Farewell extends ChannelDuplexHandler {

    private static final long SECONDS = 2;

    private boolean leaving;

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise is the caller's, and a failed half close still ends
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (leaving || !(context.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
            context.close(promise);
            return;
        }
        leaving = true;
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        context.executor().schedule(() -> context.close(promise), SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (leaving) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }
}
