package dev.tributary.platform.http;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the dashboard must know before anybody has signed in. Nothing in it is secret. */
@Path("/config.json")
@PermitAll
public class DashboardConfiguration {

    /**
     * Where to sign in.
     *
     * @param issuer the OpenID Connect issuer
     * @param clientId the dashboard's public client there
     */
    public record SignIn(String issuer, String clientId) {}

    private final SignIn signIn;

    DashboardConfiguration(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "tributary.dashboard.client-id", defaultValue = "dashboard") String clientId) {
        this.signIn = new SignIn(issuer, clientId);
    }

    /** Where to sign in. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public SignIn get() {
        return signIn;
    }
}
