package dev.tributary.platform.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses bodies that are too large: by their announced length before any of it is read, else as soon as they exceed
 * the limit. The server's own limit, {@code quarkus.http.limits.max-body-size}, has to be as large as the largest file.
 * Other requests are held in memory, so they have a smaller limit and must announce their length.
 */
@ApplicationScoped
class UploadLimit {

    private final long files;
    private final long others;
    private final UploadRefusal refusal;

    UploadLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize files,
            ImportSettings settings,
            UploadRefusal refusal) {
        this.files = files.asLongValue();
        this.others = Math.min(this.files, settings.otherBodies().asLongValue());
        this.refusal = refusal;
    }

    void guard(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::check);
    }

    /** The largest size of a file, in bytes. */
    long largestFile() {
        return files;
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean isFile = exchange.normalizedPath().startsWith(ImportDoor.PATH + "/");
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > (isFile ? files : others)) {
            if (isFile) {
                refusal.send(exchange, FaultCode.FILE_TOO_LARGE, files);
            } else {
                refusal.send(exchange, FaultCode.BODY_TOO_LARGE, others);
            }
        } else if (!isFile && request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            exchange.fail(411);
        } else {
            exchange.next();
        }
    }
}
