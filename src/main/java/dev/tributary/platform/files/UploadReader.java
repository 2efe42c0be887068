package dev.tributary.platform.files;

import dev.tributary.platform.http.CallerKey;
import dev.tributary.platform.http.HttpSettings;
import dev.tributary.platform.http.Quota;
import dev.tributary.platform.security.RealmRole;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.io.IOException;
import java.util.UUID;

/**
 * Reads a form to the disk before {@link ImportDoor} gets it; no thread waits for its bytes. It reads uploads only of
 * callers who may import, and limits the number of uploads in progress of each caller and of all callers. Other
 * requests are answered without reading their body.
 */
@ApplicationScoped
class UploadReader {

    private static final Logger LOG = Logger.getLogger(UploadReader.class);

    private static final String FORM = "multipart/form-data";
    private static final String READING = UploadReader.class.getName();
    private static final String EVERYBODY = "";
    private static final int MOST_TRIES = 100;

    private final ImportSettings settings;
    private final UploadLimit limit;
    private final UploadRefusal refusal;
    private final long patience;
    private final int mostFields;
    private final String directory;
    private final Quota ofCaller;
    private final Quota ofAll;

    UploadReader(
            ImportSettings settings,
            HttpSettings http,
            UploadLimit limit,
            UploadRefusal refusal,
            @ConfigProperty(name = "quarkus.http.limits.max-form-fields", defaultValue = "256") int mostFields,
            @ConfigProperty(name = "quarkus.http.body.uploads-directory", defaultValue = "${java.io.tmpdir}/uploads")
                    String directory) {
        this.settings = settings;
        this.limit = limit;
        this.refusal = refusal;
        this.patience = http.bodyPatience().toMillis();
        this.mostFields = mostFields;
        this.directory = directory;
        this.ofCaller = new Quota(settings.mostOfCaller());
        this.ofAll = new Quota(settings.most());
    }

    void read(@Observes Router router) {
        router.route(ImportDoor.PATH + "/*")
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
                .handler(exchange -> {
                    if (!isUpload(exchange)) {
                        // The endpoint answers it with an error.
                        exchange.next();
                    } else if (admit(exchange)) {
                        exchange.put(READING, true);
                        endIncomplete(exchange);
                        readInto(newDirectory(exchange), exchange);
                    }
                })
                .handler(this::check)
                .failureHandler(this::failed);
    }

    private void readInto(String own, RoutingContext exchange) {
        BodyHandler.create(own).setBodyLimit(limit.largestFile()).handle(exchange);
    }

    /**
     * Each upload has its own directory, so that deleting it leaves nothing of an upload that breaks off while its
     * parts are being written.
     */
    private String newDirectory(RoutingContext exchange) {
        String own = directory + "/" + UUID.randomUUID();
        exchange.addEndHandler(answeredOrGone -> delete(own, exchange.vertx().fileSystem(), 0));
        return own;
    }

    private static void delete(String own, FileSystem files, int tries) {
        files.exists(own)
                .compose(exists -> exists ? files.deleteRecursive(own, true) : Future.succeededFuture())
                .onFailure(failure -> {
                    // A part was created meanwhile.
                    if (tries < MOST_TRIES) {
                        delete(own, files, tries + 1);
                    } else {
                        LOG.errorf(failure, "an upload could not be deleted: %s", own);
                    }
                });
    }

    private static boolean isUpload(RoutingContext exchange) {
        String type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return exchange.request().method().equals(HttpMethod.POST)
                && type != null
                && type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)
                && exchange.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().hasRole(RealmRole.SALES_DIRECTOR);
    }

    private boolean admit(RoutingContext exchange) {
        String caller = CallerKey.of(exchange);
        if (!ofCaller.take(caller)) {
            refusal.send(exchange, FaultCode.UPLOADS_OF_CALLER, settings.mostOfCaller());
            return false;
        }
        if (!ofAll.take(EVERYBODY)) {
            ofCaller.giveBack(caller);
            refusal.send(exchange, FaultCode.UPLOADS_BUSY, settings.most());
            return false;
        }
        exchange.addEndHandler(answeredOrGone -> {
            ofCaller.giveBack(caller);
            ofAll.giveBack(EVERYBODY);
        });
        return true;
    }

    /** Fails a form that ends before its last boundary; the form's parser would wait for the rest forever. */
    private void endIncomplete(RoutingContext exchange) {
        long timer = exchange.vertx().setPeriodic(patience, again -> {
            if (exchange.request().isEnded() && exchange.get(READING) != null) {
                exchange.fail(400, new IOException("the form ends before its last boundary"));
            }
        });
        exchange.addEndHandler(over -> exchange.vertx().cancelTimer(timer));
    }

    private void check(RoutingContext exchange) {
        if (exchange.remove(READING) == null) {
            exchange.next();
            return;
        }
        boolean hasFile =
                exchange.fileUploads().stream().anyMatch(part -> part.name().equals(ImportDoor.PART));
        if (hasFile) {
            exchange.next();
        } else {
            boolean hasPart = exchange.request().formAttributes().contains(ImportDoor.PART);
            refusal.send(exchange, hasPart ? FaultCode.NO_FILE_NAME : FaultCode.NO_FILE, ImportDoor.PART);
        }
    }

    private void failed(RoutingContext exchange) {
        if (exchange.get(READING) == null || exchange.failure() instanceof FileSystemException) {
            // The request belongs to another endpoint, or our disk failed.
            exchange.next();
        } else if (exchange.statusCode() == FaultCode.FILE_TOO_LARGE.status()) {
            refusal.send(exchange, FaultCode.FILE_TOO_LARGE, limit.largestFile());
        } else if (isFormTooLarge(exchange)) {
            refusal.send(exchange, FaultCode.FORM_TOO_LARGE, ImportDoor.PART, mostFields);
        } else {
            refusal.send(exchange, FaultCode.FORM_UNREADABLE, ImportDoor.PART);
        }
    }

    /** A part beyond the limit may appear only as the failure of the parts that are being written. */
    private boolean isFormTooLarge(RoutingContext exchange) {
        return exchange.failure() instanceof TooManyFormFieldsException
                || exchange.failure() instanceof TooLongFormFieldException
                || exchange.fileUploads().size() >= mostFields;
    }
}
