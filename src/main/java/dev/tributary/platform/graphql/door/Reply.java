package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.ErrorCode;
import dev.tributary.platform.graphql.Messages;
import dev.tributary.platform.graphql.RequestFacts;
import dev.tributary.platform.graphql.Transport;
import dev.tributary.platform.http.Languages;
import dev.tributary.platform.http.RefusedBody;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The answer to a request, in the media type and the language that its client wants: JSON, whatever there is to say. */
final class Reply {

    private static final Logger LOG = Logger.getLogger(Reply.class);
    private static final int MOST_ERRORS = 20;

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

    /** The one to this request. */
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

    /** Says what the execution came to. */
    void send(ExecutionResult result) {
        Messages messages = Messages.in(facts.language(), "errors");
        List<AnswerError> errors = result.getErrors().stream()
                .limit(MOST_ERRORS)
                .map(error -> said(error, messages))
                .toList();
        boolean hasData = result.isDataPresent();
        if (!hasData && errors.get(0).code() == ErrorCode.METHOD_NOT_ALLOWED) {
            exchange.response().putHeader(HttpHeaders.ALLOW, "POST");
        }
        send(errors, hasData, result.getData());
    }

    private AnswerError said(GraphQLError error, Messages messages) {
        AnswerError said = AnswerError.of(error, messages, facts.traceId());
        if (said.code() == ErrorCode.INTERNAL && !said.message().equals(error.getMessage())) {
            // One of graphql-java's own, which Faults has not seen: what it says is for the log only.
            LOG.errorf("%s failed: %s (trace %s)", error.getPath(), error.getMessage(), facts.traceId());
        }
        return said;
    }

    /** Says why the request is not executed. */
    void refuse(RequestRefused refused) {
        send(List.of(AnswerError.of(refused, Messages.in(facts.language(), "errors"), facts.traceId())), false, null);
        RefusedBody.drop(exchange);
    }

    private void send(List<AnswerError> errors, boolean hasData, @Nullable Object data) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return; // whoever asked has gone
        }
        ResponseType type = accepted.orElse(ResponseType.JSON);
        response.setStatusCode(hasData ? 200 : type.status(errors.get(0).code()))
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(AnswerJson.of(errors, hasData, data));
    }
}
