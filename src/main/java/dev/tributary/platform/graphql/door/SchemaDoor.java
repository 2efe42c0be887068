package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.door.RequestRefused.Problem;
import graphql.GraphQL;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.Set;

/** The schema as text, at {@code /graphql/schema.graphql}, for callers who may use introspection. */
@ApplicationScoped
class SchemaDoor {

    /** Directives of the specification, which every tool knows; SmallRye's are for its own use. */
    private static final Set<String> DIRECTIVES = Set.of("specifiedBy", "deprecated");

    private static final SchemaPrinter.Options PRINTED = SchemaPrinter.Options.defaultOptions()
            .includeDirectiveDefinitions(false)
            .includeDirectives(DIRECTIVES::contains);

    private final TrustedDocuments documents;
    private final IdentityProviderManager anonymous;
    private final String schema;

    SchemaDoor(GraphQL engine, TrustedDocuments documents, IdentityProviderManager anonymous) {
        this.documents = documents;
        this.anonymous = anonymous;
        this.schema = new SchemaPrinter(PRINTED).print(engine.getGraphQLSchema());
    }

    void open(@Observes Router router) {
        router.route(GraphQLDoor.PATH + "/schema.graphql")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::show)
                .failureHandler(exchange -> Reply.to(exchange).fail());
    }

    private void show(RoutingContext exchange) {
        QuarkusHttpUser.getSecurityIdentity(exchange, anonymous)
                .subscribe()
                .with(caller -> show(exchange, caller), exchange::fail);
    }

    private void show(RoutingContext exchange, SecurityIdentity caller) {
        try {
            documents.checkFree(caller, Problem.SCHEMA_NOT_SHOWN);
        } catch (RequestRefused refused) {
            Reply.to(exchange).refuse(refused);
            return;
        }
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/graphql; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(schema);
    }
}
