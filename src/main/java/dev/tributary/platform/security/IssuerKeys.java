package dev.tributary.platform.security;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Duration;

/**
 * Knows whether the issuer's keys are loaded, without which no token can be checked. quarkus-oidc asks for them at the
 * start; if the issuer does not answer then, it asks again only when a token arrives. This class keeps asking by
 * itself. Loaded keys stay valid while the issuer is away.
 */
@ApplicationScoped
public class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final long ASK_AGAIN_MILLIS = 1000;

    /** Also asks again if an issuer accepts a connection and then does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TenantConfigContext issuer;
    private final Vertx vertx;
    private volatile boolean isOver;

    IssuerKeys(TenantConfigBean tenants, Vertx vertx) {
        this.issuer = tenants.getDefaultTenant();
        this.vertx = vertx;
    }

    /** Whether tokens can be checked. */
    public boolean areKnown() {
        return issuer.ready();
    }

    /**
     * Requires that tokens can be checked.
     *
     * @throws AccessRefused if they cannot
     */
    public void require() {
        if (!areKnown()) {
            throw new AccessRefused(AccessRefused.Reason.ISSUER_UNAVAILABLE);
        }
    }

    void begin(@Observes StartupEvent started) {
        if (!areKnown()) {
            LOG.warn("the issuer has not given its keys yet: no token can be checked until it does");
            askLater();
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        isOver = true;
    }

    private void askLater() {
        if (!isOver) {
            vertx.setTimer(ASK_AGAIN_MILLIS, timer -> ask());
        }
    }

    private void ask() {
        issuer.initialize()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(
                        known -> {
                            if (areKnown()) {
                                LOG.info("the issuer has given its keys");
                            } else {
                                askLater();
                            }
                        },
                        notYet -> askLater());
    }
}
