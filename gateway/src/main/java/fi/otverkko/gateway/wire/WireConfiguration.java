package fi.otverkko.gateway.wire;

import fi.otverkko.gateway.problem.ProblemWriter;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/// Puts the handlers of this package into each connection, right behind what makes bytes of messages.
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

    @Bean
    NettyServerCustomizer wire(ProblemWriter problems) {
        return server -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "refusals", new BareRefusals(problems))
                .addAfter(NettyPipeline.HttpCodec, "farewell", new Farewell()));
    }
}
