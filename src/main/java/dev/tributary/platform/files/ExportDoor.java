package dev.tributary.platform.files;

import dev.tributary.platform.http.CallerKey;
import dev.tributary.platform.http.Quota;
import dev.tributary.platform.persistence.DatabaseAway;
import dev.tributary.platform.persistence.DatabaseBusy;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.RealmRole;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.Vertx;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import java.io.File;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The endpoint for exports: {@code GET /exports/{kind}}, for every {@link FileKind}. */
@Path(ExportDoor.PATH + "/{kind}")
public class ExportDoor {

    static final String PATH = "/exports";
    private static final String FORMAT = "format";

    private final Exports exports;
    private final List<FileKind> kinds;
    private final Caller caller;
    private final Vertx vertx;
    private final ExportSettings settings;
    private final Quota unsent;

    ExportDoor(Exports exports, @All List<FileKind> kinds, Caller caller, Vertx vertx, ExportSettings settings) {
        this.exports = exports;
        this.kinds = kinds;
        this.caller = caller;
        this.vertx = vertx;
        this.settings = settings;
        this.unsent = new Quota(settings.mostOfCaller());
    }

    /**
     * Gives the rows that the caller may see (200), as CSV, or as XLSX if the parameter {@code format} asks for it. The
     * other parameters are the kind's filters. A refusal gives its reason in JSON (400, 404, 422, or 503 if too many
     * files are being written, the caller has not read earlier ones, or the database cannot be reached).
     */
    @GET
    @Blocking
    @RolesAllowed({
        RealmRole.SALES_DIRECTOR,
        RealmRole.REGIONAL_MANAGER,
        RealmRole.SALES_MANAGER,
        RealmRole.SALES_REP,
        RealmRole.SALES_SUPPORT,
        RealmRole.FINANCE,
        RealmRole.AUDITOR,
        RealmRole.PARTNER
    })
    public RestResponse<?> exportFile(@RestPath String kind, @Context UriInfo address, RoutingContext exchange)
            throws SQLException {
        try {
            Map<String, String> parameters = Parameters.of(address);
            FileFormat format = format(parameters.remove(FORMAT));
            admit(exchange);
            File file = exports.write(called(kind), parameters, format, caller.scope())
                    .toFile();
            whenOver(exchange, () -> vertx.fileSystem().deleteAndForget(file.getPath()));
            String name = "%s-%s.%s"
                    .formatted(kind, caller.scope().today(), format.name().toLowerCase(Locale.ROOT));
            return RestResponse.ResponseBuilder.ok(file, format.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (FileRefused refused) {
            return refusal(refused.status(), refused.fault());
        } catch (DatabaseAway | DatabaseBusy away) {
            FaultCode code = FaultCode.of(away);
            return refusal(code.status(), Fault.of(code, null, null));
        }
    }

    /** A file stays on the disk until its client has read it. */
    private void admit(RoutingContext exchange) throws FileRefused {
        String caller = CallerKey.of(exchange);
        if (!unsent.take(caller)) {
            throw FileRefused.beyond(FaultCode.EXPORTS_OF_CALLER, settings.mostOfCaller());
        }
        whenOver(exchange, () -> unsent.giveBack(caller));
    }

    /** Runs this once: after the answer was sent, or after the client left. */
    private static void whenOver(RoutingContext exchange, Runnable last) {
        AtomicBoolean isOver = new AtomicBoolean();
        Runnable once = () -> {
            if (isOver.compareAndSet(false, true)) {
                last.run();
            }
        };
        exchange.addEndHandler(sentOrGone -> once.run());
        if (exchange.response().closed()) {
            // The client has left already: the handler will not run any more.
            once.run();
        }
    }

    private RestResponse<FileRefusal> refusal(int status, Fault fault) {
        RestResponse.ResponseBuilder<FileRefusal> answer = RestResponse.ResponseBuilder.<FileRefusal>create(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Reasons.in(caller.language()).refusal(fault));
        if (status == FaultCode.EXPORTS_BUSY.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, UploadRefusal.SOON);
        }
        return answer.build();
    }

    private static FileFormat format(@Nullable String asked) throws FileRefused {
        if (asked == null) {
            return FileFormat.CSV;
        }
        for (FileFormat format : FileFormat.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return format;
            }
        }
        throw FileRefused.because(FaultCode.UNKNOWN_FORMAT, FORMAT);
    }

    private FileKind called(String kind) throws FileRefused {
        boolean isPartner = caller.scope().isPartner();
        return kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .filter(known -> known.isForPartners() || !isPartner)
                .findFirst()
                .orElseThrow(() -> FileRefused.because(FaultCode.UNKNOWN_EXPORT));
    }
}
