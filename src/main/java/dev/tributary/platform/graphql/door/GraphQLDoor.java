package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.DoorSettings;
import dev.tributary.platform.graphql.ErrorCode;
import dev.tributary.platform.graphql.Messages;
import dev.tributary.platform.graphql.door.RequestRefused.Problem;
import dev.tributary.platform.http.Languages;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * The door for GraphQL: <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> at
 * {@code /graphql}. POST brings JSON, GET answers queries only; a body of any other type is refused, since a browser
 * would send it for a stranger's page. What is at fault is said in JSON, always.
 */
@ApplicationScoped
class GraphQLDoor {

    private static final Logger LOG = Logger.getLogger(GraphQLDoor.class);

    static final String PATH = "/graphql";

    private static final String METHODS = "GET, POST, OPTIONS";
    private static final int MOST_ERRORS = 20;

    /** After Quarkus' authentication (-200) and its authorization by paths (-100). */
    private static final int BEFORE_BODY = -50;

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

    /** Looks at the head of a request before anything of its body is kept. */
    private void welcome(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        if (ResponseType.of(exchange.parsedHeaders().accept()).isEmpty()) {
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
        boolean isGet = exchange.request().method().equals(HttpMethod.GET);
        Locale language = language(exchange);
        String traceId = traceId(exchange);
        GraphQLRequest request;
        try {
            request = isGet ? GraphQLRequest.ofParameters(exchange) : GraphQLRequest.ofBody(exchange);
        } catch (RequestRefused refused) {
            refuse(exchange, refused);
            return;
        }
        CompletableFuture<?> unused = execution
                .run(exchange, request, isGet, language, traceId)
                .thenAccept(result -> send(exchange, result, language, traceId))
                .exceptionally(failure -> {
                    exchange.fail(failure);
                    return null;
                });
    }

    private static void send(RoutingContext exchange, ExecutionResult result, Locale language, String traceId) {
        Messages messages = Messages.in(language, "errors");
        List<AnswerError> errors = result.getErrors().stream()
                .limit(MOST_ERRORS)
                .map(error -> said(error, messages, traceId))
                .toList();
        boolean hasData = result.isDataPresent();
        if (!hasData && errors.get(0).code() == ErrorCode.METHOD_NOT_ALLOWED) {
            exchange.response().putHeader(HttpHeaders.ALLOW, "POST");
        }
        send(exchange, errors, hasData, AnswerJson.of(errors, hasData, result.getData()));
    }

    private static AnswerError said(GraphQLError error, Messages messages, String traceId) {
        AnswerError said = AnswerError.of(error, messages, traceId);
        if (said.code() == ErrorCode.INTERNAL && !said.message().equals(error.getMessage())) {
            // One of graphql-java's own, which Faults has not seen: what it says is for the log only.
            LOG.errorf("%s failed: %s (trace %s)", error.getPath(), error.getMessage(), traceId);
        }
        return said;
    }

    private static void refuse(RoutingContext exchange, RequestRefused refused) {
        List<AnswerError> errors =
                List.of(AnswerError.of(refused, Messages.in(language(exchange), "errors"), traceId(exchange)));
        // What may still come of the body is read and dropped, lest the connection stands still.
        if (!exchange.request().isEnded()) {
            exchange.request().resume();
        }
        send(exchange, errors, false, AnswerJson.of(errors, false, null));
    }

    private static void send(RoutingContext exchange, List<AnswerError> errors, boolean hasData, Buffer json) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return; // whoever asked has gone
        }
        ResponseType type = ResponseType.of(exchange.parsedHeaders().accept()).orElse(ResponseType.JSON);
        response.setStatusCode(hasData ? 200 : type.status(errors.get(0).code()))
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json);
    }

    private void failed(RoutingContext exchange) {
        if (exchange.statusCode() == 413) {
            refuse(
                    exchange,
                    new RequestRefused(
                            Problem.BODY_TOO_LARGE, settings.largestBody().asLongValue()));
        } else if (exchange.statusCode() == 401 || exchange.failure() instanceof AuthenticationFailedException) {
            refuse(exchange, new RequestRefused(Problem.TOKEN_INVALID));
        } else {
            LOG.errorf(exchange.failure(), "a request failed (trace %s)", traceId(exchange));
            refuse(exchange, new RequestRefused(Problem.FAILED, traceId(exchange)));
        }
    }

    private static Locale language(RoutingContext exchange) {
        return Languages.best(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same for all that is said about an exchange. */
    private static String traceId(RoutingContext exchange) {
        String known = exchange.get("traceId");
        if (known == null) {
            known = TraceId.of(exchange.request().getHeader("traceparent"));
            exchange.put("traceId", known);
        }
        return known;
    }
}
