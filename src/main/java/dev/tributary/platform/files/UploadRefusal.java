package dev.tributary.platform.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.platform.http.Languages;
import dev.tributary.platform.http.RefusedBody;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;

/** Refuses an upload with a report like every other, before or while its body arrives. */
@ApplicationScoped
class UploadRefusal {

    /** In seconds. */
    static final int SOON = 5;

    private final ObjectMapper json;

    UploadRefusal(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses it for a reason that mentions a limit. */
    void send(RoutingContext exchange, FaultCode code, long limit) {
        send(exchange, code, new Fault(null, null, null, code.name(), Long.toString(limit)));
    }

    /** Refuses it for a reason that is about a part of the form. */
    void send(RoutingContext exchange, FaultCode code, String part) {
        send(exchange, code, Fault.of(code, part, null));
    }

    /** Refuses it for a reason that is about a part of the form and mentions a limit. */
    void send(RoutingContext exchange, FaultCode code, String part, long limit) {
        send(exchange, code, new Fault(null, part, null, code.name(), Long.toString(limit)));
    }

    private void send(RoutingContext exchange, FaultCode code, Fault fault) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (code.isToBeTriedAgain()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(SOON));
        }
        response.setStatusCode(code.status())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(written(Reasons.in(Languages.of(exchange))
                        .report(ImportDoor.isDryRun(exchange.request().getParam(ImportDoor.DRY_RUN)), fault)));
        RefusedBody.drop(exchange);
    }

    private String written(ImportReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
