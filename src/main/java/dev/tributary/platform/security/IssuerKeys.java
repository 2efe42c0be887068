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
 * Whether the issuer's keys are here, without which no token can be checked. quarkus-oidc asks for them at start, and if the
 * issuer does not answer then, once more for each token that comes; this asks again by itself. Once here they stay, whether
 * or not the issuer does.
 */
@ApplicationScoped
public class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final long ASK_AGAIN_MILLIS = 1000;

    /** An issuer that takes a connection and then says nothing is asked again too. */
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
     * Lets pass where tokens can be checked.
     *
     * @throws AccessRefused where they cannot
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
