package dev.tributary.platform.security;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import jakarta.enterprise.context.ApplicationScoped;

/** Reports a server as not ready that cannot check tokens. The probe itself sends nothing to the issuer. */
@Readiness
@ApplicationScoped
class IssuerKeysReadiness implements HealthCheck {

    private final IssuerKeys keys;

    IssuerKeysReadiness(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Keys of the issuer")
                .status(keys.areKnown())
                .build();
    }
}
