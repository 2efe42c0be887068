package dev.tributary.platform.http;

import dev.tributary.platform.company.Company;
import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import java.util.Optional;

/** The configuration that the dashboard needs before sign-in. Nothing in it is secret. */
@Path("/config.json")
@PermitAll
public class DashboardConfiguration {

    /**
     * The dashboard's configuration.
     *
     * @param issuer the OpenID Connect issuer to sign in at
     * @param clientId the dashboard's public client there
     * @param fiscalYearFirstMonth the month 1–12 that opens the company's fiscal year
     * @param timeZone the time zone of the company's business dates
     */
    public record Start(String issuer, String clientId, int fiscalYearFirstMonth, String timeZone) {}

    private final Start start;

    DashboardConfiguration(
            // A process that only migrates has no issuer, and nobody requests this from it.
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "tributary.dashboard.client-id", defaultValue = "dashboard") String clientId,
            Company company) {
        this.start = new Start(
                issuer.orElse(""),
                clientId,
                company.fiscalYearFirstMonth(),
                company.timeZone().getId());
    }

    /** The dashboard's configuration. Nothing here blocks, so it needs no worker thread. */
    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public Start get() {
        return start;
    }
}
