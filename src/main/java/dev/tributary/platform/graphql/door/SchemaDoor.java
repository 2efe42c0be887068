package dev.tributary.platform.graphql.door;

import graphql.GraphQL;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The schema as text, at {@code /graphql/schema.graphql}. */
@ApplicationScoped
class SchemaDoor {

    private final String schema;

    SchemaDoor(GraphQL engine) {
        this.schema = new SchemaPrinter().print(engine.getGraphQLSchema());
    }

    void open(@Observes Router router) {
        router.get(GraphQLDoor.PATH + "/schema.graphql")
                .handler(exchange -> exchange.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/graphql; charset=utf-8")
                        .end(schema));
    }
}
