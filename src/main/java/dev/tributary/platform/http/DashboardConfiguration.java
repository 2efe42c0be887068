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

/** What the dashboard must know before anybody has signed in. Nothing in it is secret. */
@Path("/config.json")
@PermitAll
public class DashboardConfiguration {

    /**
     * What the dashboard starts from.
     *
     * @param issuer where to sign in: the OpenID Connect issuer
     * @param clientId the dashboard's public client there
     * @param fiscalYearFirstMonth the month 1–12 that opens the company's fiscal year
     * @param timeZone where the company's business dates are dates
     */
    public record Start(String issuer, String clientId, int fiscalYearFirstMonth, String timeZone) {}

    private final Start start;

    DashboardConfiguration(
            // What only migrates has no issuer, and nobody asks it.
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "tributary.dashboard.client-id", defaultValue = "dashboard") String clientId,
            Company company) {
        this.start = new Start(
                issuer.orElse(""),
                clientId,
                company.fiscalYearFirstMonth(),
                company.timeZone().getId());
    }

    /** What the dashboard starts from. It waits for nothing, so it needs no worker thread. */
    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public Start get() {
        return start;
    }
}
