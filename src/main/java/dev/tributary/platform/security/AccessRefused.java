package dev.tributary.platform.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** A token is refused at every door at the moment, whatever the request. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The reasons. Each door has a code and a text of this name. */
    public enum Reason {
        /** The issuer has not given its keys yet, so no token can be checked. */
        ISSUER_UNAVAILABLE(503),
        /** The token has both the role partner and a role of an employee. */
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
        // Without a stack trace, since every request may meet it at such a time.
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }

    /** Sets the status and the headers of a refusal on the response. */
    public HttpServerResponse head(HttpServerResponse response) {
        if (reason == Reason.ISSUER_UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.setStatusCode(reason.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
