package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.ErrorCode;
import dev.tributary.platform.graphql.RequestFacts;
import dev.tributary.platform.graphql.Transport;
import dev.tributary.platform.graphql.door.RequestRefused.Problem;
import dev.tributary.platform.http.Languages;
import dev.tributary.platform.http.RefusedBody;
import dev.tributary.platform.security.AccessRefused;
import graphql.ExecutionResult;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import java.util.Optional;

/** The answer to a request, in the media type and the language that its client prefers. It is always JSON. */
final class Reply {

    private static final Logger LOG = Logger.getLogger(Reply.class);

    /** In seconds. */
    private static final String SOON = "5";

    private final RoutingContext exchange;
    private final Optional<ResponseType> accepted;
    private final RequestFacts facts;

    private Reply(RoutingContext exchange) {
        this.exchange = exchange;
        this.accepted = ResponseType.of(exchange.parsedHeaders().accept());
        this.facts = new RequestFacts(
                TraceId.of(exchange.request().getHeader("traceparent")),
                Languages.of(exchange),
                exchange.request().method().equals(HttpMethod.GET) ? Transport.GET : Transport.POST);
    }

    /** The reply to this request. */
    static Reply to(RoutingContext exchange) {
        Reply known = exchange.get(Reply.class.getName());
        if (known == null) {
            known = new Reply(exchange);
            exchange.put(Reply.class.getName(), known);
        }
        return known;
    }

    /** Whether the client accepts any media type that we write. */
    boolean isWelcome() {
        return accepted.isPresent();
    }

    RequestFacts facts() {
        return facts;
    }

    /** Sends the result of the execution. */
    void send(ExecutionResult result) {
        send(Answer.of(result, facts));
    }

    /** Sends the reason why the request is not executed. */
    void refuse(RequestRefused refused) {
        send(Answer.refused(refused, facts));
        RefusedBody.drop(exchange);
    }

    /** Sends the error for a failure before the execution. */
    void fail() {
        if (exchange.statusCode() == 401 || exchange.failure() instanceof AuthenticationFailedException) {
            refuse(new RequestRefused(Problem.TOKEN_INVALID));
        } else if (exchange.failure() instanceof AccessRefused refused) {
            refused.head(exchange.response());
            refuse(RequestRefused.of(refused));
        } else if (exchange.response().closed() || exchange.failure() instanceof HttpClosedException) {
            // The client has gone: nobody is there to be answered.
            LOG.debugf(exchange.failure(), "a client left (trace %s)", facts.traceId());
        } else if (exchange.failure() == null && exchange.statusCode() < 500) {
            // Vert.x has refused it for its head, such as an Expect that it does not know (417).
            exchange.response().setStatusCode(exchange.statusCode()).end();
            RefusedBody.drop(exchange);
        } else {
            LOG.errorf(exchange.failure(), "a request failed (trace %s)", facts.traceId());
            refuse(new RequestRefused(Problem.INTERNAL, facts.traceId()));
        }
    }

    private void send(Answer answer) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return; // the client has gone
        }
        ResponseType type = accepted.orElse(ResponseType.JSON);
        if (!answer.hasData() || answer.isUnavailable()) {
            ErrorCode code = answer.errors().get(0).code();
            response.setStatusCode(type.status(code));
            if (code == ErrorCode.UNAUTHENTICATED) {
                response.putHeader("WWW-Authenticate", "Bearer");
            } else if (code == ErrorCode.METHOD_NOT_ALLOWED && facts.transport() == Transport.GET) {
                response.putHeader(HttpHeaders.ALLOW, "POST");
            } else if (code.status() == 503) {
                response.putHeader(HttpHeaders.RETRY_AFTER, SOON);
            }
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(AnswerJson.of(answer.specification()));
    }
}
