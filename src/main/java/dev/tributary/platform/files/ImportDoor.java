package dev.tributary.platform.files;

import dev.tributary.platform.persistence.DatabaseAway;
import dev.tributary.platform.persistence.DatabaseBusy;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.RealmRole;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The endpoint for imports: {@code POST /imports/{kind}}, for every {@link FileImport}. */
@Path(ImportDoor.PATH + "/{kind}")
public class ImportDoor {

    static final String PATH = "/imports";
    static final String PART = "file";
    static final String DRY_RUN = "dryRun";

    private final Imports imports;
    private final List<FileImport> kinds;
    private final Caller caller;

    ImportDoor(Imports imports, @All List<FileImport> kinds, Caller caller) {
        this.imports = imports;
        this.kinds = kinds;
        this.caller = caller;
    }

    /**
     * Imports a file: either all of its rows (200) or none (422 if rows were rejected, 400 if it cannot be read, 409 if
     * another import of the kind is running, 503 if the database cannot be reached or too many uploads are under way).
     * {@link UploadReader} has read the form already.
     *
     * @param address {@code dryRun=true} previews the import; there is no other parameter
     * @param files the form's parts of this name; there has to be exactly one
     */
    @POST
    @Blocking
    @RolesAllowed(RealmRole.SALES_DIRECTOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<ImportReport> importFile(
            @RestPath String kind,
            @RestForm(PART) List<FileUpload> files,
            @Context UriInfo address)
            throws SQLException {
        Reasons reasons = Reasons.in(caller.language());
        boolean isDryRun = isDryRun(address.getQueryParameters().getFirst(DRY_RUN));
        try {
            Map<String, String> parameters = Parameters.of(address);
            String dryRun = parameters.remove(DRY_RUN);
            // Taking any other text for false would import a file that was only to be checked.
            if (dryRun != null && !isDryRun && !dryRun.equals("false")) {
                throw FileRefused.because(FaultCode.NOT_TRUE_OR_FALSE, DRY_RUN);
            }
            if (!parameters.isEmpty()) {
                throw FileRefused.because(
                        FaultCode.UNKNOWN_PARAMETER,
                        parameters.keySet().iterator().next());
            }
            if (files.size() != 1) {
                throw FileRefused.because(FaultCode.NO_FILE, PART);
            }
            Imported imported = imports.run(called(kind), files.get(0).uploadedFile(), isDryRun, caller.scope());
            return answer(imported.isSound() ? 200 : 422, reasons.report(isDryRun, imported));
        } catch (FileRefused refused) {
            return answer(refused.status(), reasons.report(isDryRun, refused.fault()));
        } catch (DatabaseAway | DatabaseBusy away) {
            FaultCode code = FaultCode.of(away);
            return answer(code.status(), reasons.report(isDryRun, Fault.of(code, null, null)));
        }
    }

    static boolean isDryRun(@Nullable String parameter) {
        return "true".equals(parameter);
    }

    private FileImport called(String kind) throws FileRefused {
        return kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> FileRefused.because(FaultCode.UNKNOWN_IMPORT));
    }

    private static RestResponse<ImportReport> answer(int status, ImportReport report) {
        RestResponse.ResponseBuilder<ImportReport> answer =
                RestResponse.ResponseBuilder.<ImportReport>create(status).entity(report);
        if (status == FaultCode.UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, UploadRefusal.SOON);
        }
        return answer.build();
    }
}
