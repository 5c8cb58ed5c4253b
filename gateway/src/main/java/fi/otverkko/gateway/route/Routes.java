package fi.otverkko.gateway.route;

import fi.otverkko.gateway.GatewaySettings;
import org.springframework.cloud.gateway.filter.factory.TokenRelayGatewayFilterFactory;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One route per service: `/api/<name>/…` goes to it whole, with the session's token where there is a session.
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator toServices(
            RouteLocatorBuilder builder, GatewaySettings settings, TokenRelayGatewayFilterFactory relay) {
        var routes = builder.routes();
        settings.services()
                .forEach((name, address) -> routes.route(
                        name,
                        route -> route.path("/api/" + name + "/**")
                                .filters(filters -> filters.filter(relay.apply()))
                                .uri(address)));
        return routes.build();
    }
}
