package dev.tributary.platform.graphql.door;

import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Closes the endpoints that SmallRye opens by itself: they would bypass {@link GraphQLDoor} and its limits. */
@ApplicationScoped
class SmallRyeDoors {

    private final String path;

    SmallRyeDoors(@ConfigProperty(name = "quarkus.smallrye-graphql.root-path") String path) {
        this.path = "/" + path;
    }

    void wallUp(@Observes Router router) {
        for (String walled : new String[] {path, path + "/*"}) {
            router.route(walled).order(Integer.MIN_VALUE).handler(exchange -> exchange.fail(404));
        }
    }
}
