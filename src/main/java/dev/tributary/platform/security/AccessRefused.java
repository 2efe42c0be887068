package dev.tributary.platform.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Nobody with this token comes through any door at the moment, whatever is asked for. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. Each door has a code and a text of this name. */
    public enum Reason {
        /** The issuer could not be asked for its keys yet, so no token can be checked. */
        ISSUER_UNAVAILABLE(503),
        /** The token has the role partner and one of an employee. */
        ROLES_CONFLICT(403);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status of a refusal. */
        public int status() {
            return status;
        }
    }

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Reason reason;

    AccessRefused(Reason reason) {
        // As many as there are requests meanwhile: no stack trace.
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The response with the head of a refusal. */
    public HttpServerResponse head(HttpServerResponse response) {
        if (reason == Reason.ISSUER_UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.setStatusCode(reason.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
