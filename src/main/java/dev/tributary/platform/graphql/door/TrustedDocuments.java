package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.DocumentManifest;
import dev.tributary.platform.graphql.DocumentPolicy;
import dev.tributary.platform.graphql.DoorSettings;
import dev.tributary.platform.graphql.door.RequestRefused.Problem;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.Router;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * The documents that the dashboard and the partners' portals were built with. A policy decides about other documents.
 * See ADR 10.
 */
@ApplicationScoped
class TrustedDocuments {

    private static final Logger LOG = Logger.getLogger(TrustedDocuments.class);

    /**
     * The dashboard's manifest. It is among the files of its page, since that is where the dashboard's build can add
     * files to the server.
     */
    private static final String MANIFEST = "/trusted-documents.json";

    private final DocumentPolicy policy;
    private final Map<String, String> texts;

    @Inject
    TrustedDocuments(DoorSettings settings) {
        this(settings.documents(), read(settings.moreTrustedDocuments().orElse(List.of())));
    }

    TrustedDocuments(DocumentPolicy policy, Map<String, String> texts) {
        this.policy = policy;
        this.texts = texts;
    }

    private static Map<String, String> read(List<Path> more) {
        Map<String, String> texts = new HashMap<>();
        try (InputStream manifest = TrustedDocuments.class.getResourceAsStream("/META-INF/resources" + MANIFEST)) {
            if (manifest != null) {
                texts.putAll(DocumentManifest.read(manifest, MANIFEST));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        more.forEach(file -> texts.putAll(DocumentManifest.read(file)));
        return texts;
    }

    /** Hides the manifest, so that callers who may not read the schema cannot learn it from there. */
    void hideManifest(@Observes Router router) {
        router.route(MANIFEST).order(Integer.MIN_VALUE).handler(exchange -> exchange.fail(404));
    }

    void warnIfNothingIsAnswered(@Observes StartupEvent started) {
        if (texts.isEmpty() && policy != DocumentPolicy.ALL) {
            LOG.warn("There are no trusted documents: this server was built without its dashboard, and"
                    + " tributary.graphql.more-trusted-documents names no file with any");
        }
    }

    /** The text of the document that the caller asks for. */
    String text(GraphQLRequest request, SecurityIdentity caller) throws RequestRefused {
        String id = request.documentId();
        if (id == null) {
            checkFree(caller, Problem.DOCUMENT_NOT_TRUSTED);
            return requireNonNull(request.query());
        }
        String text = texts.get(id);
        if (text == null) {
            throw new RequestRefused(Problem.DOCUMENT_UNKNOWN, id);
        }
        return text;
    }

    /** Refuses a caller, for this reason, whose own documents are not answered. */
    void checkFree(SecurityIdentity caller, Problem reason) throws RequestRefused {
        if (!policy.isFor(caller)) {
            throw new RequestRefused(policy.maySignIn(caller) ? Problem.UNAUTHENTICATED : reason);
        }
    }
}
