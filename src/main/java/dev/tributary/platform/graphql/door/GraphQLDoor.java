package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.DoorSettings;
import dev.tributary.platform.graphql.Transport;
import dev.tributary.platform.graphql.door.RequestRefused.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.concurrent.CompletableFuture;

/**
 * The endpoint for GraphQL: <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> at
 * {@code /graphql}. POST takes JSON, GET answers queries only. A body of another type is refused, since a browser would
 * send it on behalf of another site's page. All errors are JSON.
 */
@ApplicationScoped
class GraphQLDoor {

    static final String PATH = "/graphql";

    private static final String METHODS = "GET, POST, OPTIONS";

    /** Runs after Quarkus' authentication (-200) and its authorization by paths (-100). */
    static final int BEFORE_BODY = -50;

    private static final int WITH_BODY = -49;

    private final RateLimit limit;
    private final Execution execution;
    private final DoorSettings settings;

    GraphQLDoor(RateLimit limit, Execution execution, DoorSettings settings) {
        this.limit = limit;
        this.execution = execution;
        this.settings = settings;
    }

    void open(@Observes Router router) {
        router.route(PATH).order(BEFORE_BODY).handler(this::welcome);
        router.route(PATH)
                .order(WITH_BODY)
                .handler(BodyHandler.create(false)
                        .setBodyLimit(settings.largestBody().asLongValue()))
                .handler(this::answer)
                .failureHandler(this::failed);
    }

    /** Checks the head of a request before its body is read. */
    private void welcome(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        if (!Reply.to(exchange).isWelcome()) {
            refuse(exchange, new RequestRefused(Problem.NO_ACCEPTED_MEDIA_TYPE));
        } else if (method.equals(HttpMethod.OPTIONS)) {
            exchange.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, METHODS)
                    .end();
        } else if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.POST)) {
            exchange.response().putHeader(HttpHeaders.ALLOW, METHODS);
            refuse(exchange, new RequestRefused(Problem.METHOD_IS_NEITHER_GET_NOR_POST, method.name()));
        } else if (method.equals(HttpMethod.POST)
                && !isJson(exchange.parsedHeaders().contentType())) {
            refuse(exchange, new RequestRefused(Problem.NO_JSON));
        } else {
            admit(exchange);
        }
    }

    private void admit(RoutingContext exchange) {
        long seconds = limit.secondsToWait(exchange);
        if (seconds == 0) {
            exchange.next();
        } else {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            refuse(exchange, new RequestRefused(Problem.RATE_LIMITED, seconds));
        }
    }

    private static boolean isJson(MIMEHeader type) {
        String charset = type.parameter("charset");
        return type.component().equals("application")
                && type.subComponent().equals("json")
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
    }

    private void answer(RoutingContext exchange) {
        Reply reply = Reply.to(exchange);
        GraphQLRequest request;
        try {
            request = reply.facts().transport() == Transport.GET
                    ? GraphQLRequest.ofParameters(exchange)
                    : GraphQLRequest.ofBody(exchange);
        } catch (RequestRefused refused) {
            reply.refuse(refused);
            return;
        }
        CompletableFuture<?> unused = execution
                .run(exchange, request, reply.facts())
                .thenAccept(reply::send)
                .exceptionally(failure -> {
                    exchange.fail(failure);
                    return null;
                });
    }

    private void failed(RoutingContext exchange) {
        if (exchange.statusCode() == 413) {
            long most = settings.largestBody().asLongValue();
            refuse(exchange, new RequestRefused(Problem.BODY_TOO_LARGE, most));
        } else {
            Reply.to(exchange).fail();
        }
    }

    private static void refuse(RoutingContext exchange, RequestRefused refused) {
        Reply.to(exchange).refuse(refused);
    }
}
