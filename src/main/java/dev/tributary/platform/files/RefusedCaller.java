package dev.tributary.platform.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.platform.http.Languages;
import dev.tributary.platform.http.RefusedBody;
import dev.tributary.platform.security.AccessRefused;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.function.BiFunction;

/**
 * Tells callers who are refused at every door why their file is not imported or exported, in the JSON of imports or
 * exports.
 */
@ApplicationScoped
class RefusedCaller {

    /** Runs before Quarkus' own answers. */
    private static final int BEFORE_DEFAULTS = -10;

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
                Fault fault = Fault.of(FaultCode.valueOf(refused.reason().name()), null, null);
                refused.head(exchange.response())
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                        .end(written(form.apply(Reasons.in(Languages.of(exchange)), fault)));
                RefusedBody.drop(exchange);
            } else {
                exchange.next();
            }
        };
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
