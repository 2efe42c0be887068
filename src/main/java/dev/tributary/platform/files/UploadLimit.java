package dev.tributary.platform.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.platform.http.Languages;
import dev.tributary.platform.http.RefusedBody;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses bodies that are too large: by their announced length before anything of them is kept, else when they turn out
 * to be. The server's own limit, {@code quarkus.http.limits.max-body-size}, has to be as large as the largest file; other
 * requests are held in memory, so they have a smaller one, and must say how long they are.
 */
@ApplicationScoped
class UploadLimit {

    private final long files;
    private final long others;
    private final ObjectMapper json;

    UploadLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize files,
            ImportSettings settings,
            ObjectMapper json) {
        this.files = files.asLongValue();
        this.others = Math.min(this.files, settings.otherBodies().asLongValue());
        this.json = json;
    }

    void guard(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::check);
        // Quarkus would answer a file that turns out to be too large with an empty 413; the form's own limit, which is
        // as
        // large, fails in ImportDoor instead.
        router.route(ImportDoor.PATH + "/*")
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
                .handler(exchange -> {
                    exchange.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
                    exchange.next();
                });
    }

    /** What to answer to a file that turned out to be too large while it was read. */
    RestResponse<ImportReport> refusal(RoutingContext exchange) {
        exchange.addEndHandler(answered -> RefusedBody.drop(exchange));
        return RestResponse.ResponseBuilder.<ImportReport>create(FaultCode.FILE_TOO_LARGE.status())
                .header(HttpHeaders.CONNECTION.toString(), HttpHeaders.CLOSE)
                .entity(tooLarge(exchange))
                .build();
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean isFile = exchange.normalizedPath().startsWith(ImportDoor.PATH + "/");
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > (isFile ? files : others)) {
            refuse(exchange, isFile ? tooLarge(exchange) : report(exchange, FaultCode.BODY_TOO_LARGE, others));
        } else if (!isFile && request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            exchange.fail(411);
        } else {
            exchange.next();
        }
    }

    private void refuse(RoutingContext exchange, ImportReport report) {
        exchange.response()
                .setStatusCode(FaultCode.FILE_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(written(report));
        RefusedBody.drop(exchange);
    }

    private ImportReport tooLarge(RoutingContext exchange) {
        return report(exchange, FaultCode.FILE_TOO_LARGE, files);
    }

    private static ImportReport report(RoutingContext exchange, FaultCode code, long limit) {
        Fault fault = new Fault(null, null, null, code.name(), Long.toString(limit));
        return Reasons.in(Languages.of(exchange)).report(false, fault);
    }

    private String written(ImportReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
