package dev.tributary.platform.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.platform.http.Languages;
import dev.tributary.platform.http.RefusedBody;
import dev.tributary.platform.security.AccessRefused;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

import java.util.function.BiFunction;

/**
 * Tells callers who are refused at every door why their file is not imported or exported, in the JSON of imports or
 * exports.
 */
@ApplicationScoped
class RefusedCaller {

    /** Runs before Quarkus' own answers. */
    private static final int BEFORE_DEFAULTS = -10;

    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    private static final String BEARER = "Bearer";

    private final ObjectMapper json;

    RefusedCaller(ObjectMapper json) {
        this.json = json;
    }

    void guard(@Observes Router router) {
        router.route(ImportDoor.PATH + "/*")
                .order(BEFORE_DEFAULTS)
                .failureHandler(answer((reasons, fault) -> reasons.report(false, fault)));
        router.route(ExportDoor.PATH + "/*").order(BEFORE_DEFAULTS).failureHandler(answer(Reasons::refusal));
    }

    private Handler<RoutingContext> answer(BiFunction<Reasons, Fault, Object> form) {
        return exchange -> {
            if (exchange.failure() instanceof AccessRefused refused) {
                end(
                        exchange,
                        refused.head(exchange.response()),
                        form,
                        FaultCode.valueOf(refused.reason().name()));
            } else if (exchange.statusCode() == FaultCode.UNAUTHENTICATED.status()
                    || exchange.failure() instanceof AuthenticationFailedException) {
                HttpServerResponse head = exchange.response()
                        .setStatusCode(FaultCode.UNAUTHENTICATED.status())
                        .putHeader(WWW_AUTHENTICATE, BEARER);
                end(exchange, head, form, FaultCode.UNAUTHENTICATED);
            } else {
                exchange.next();
            }
        };
    }

    private void end(
            RoutingContext exchange, HttpServerResponse head, BiFunction<Reasons, Fault, Object> form, FaultCode code) {
        head.putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(written(form.apply(Reasons.in(Languages.of(exchange)), Fault.of(code, null, null))));
        RefusedBody.drop(exchange);
    }

    /** A door was asked without a token. */
    @ServerExceptionMapper
    public RestResponse<Object> notSignedIn(UnauthorizedException refused, RoutingContext exchange) {
        return answer(exchange, FaultCode.UNAUTHENTICATED)
                .header(WWW_AUTHENTICATE, BEARER)
                .build();
    }

    /** A door was asked by somebody whose roles it is not for. */
    @ServerExceptionMapper
    public RestResponse<Object> notAllowed(ForbiddenException refused, RoutingContext exchange) {
        return answer(exchange, FaultCode.FORBIDDEN).build();
    }

    private static RestResponse.ResponseBuilder<Object> answer(RoutingContext exchange, FaultCode code) {
        return RestResponse.ResponseBuilder.create(code.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(exchange, code));
    }

    private static Object body(RoutingContext exchange, FaultCode code) {
        Reasons reasons = Reasons.in(Languages.of(exchange));
        Fault fault = Fault.of(code, null, null);
        return exchange.normalizedPath().startsWith(ImportDoor.PATH + "/")
                ? reasons.report(false, fault)
                : reasons.refusal(fault);
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
