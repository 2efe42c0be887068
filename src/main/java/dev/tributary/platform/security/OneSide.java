package dev.tributary.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collections;
import java.util.Set;

import static dev.tributary.platform.security.RealmRole.AUDITOR;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.PARTNER;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;
import static dev.tributary.platform.security.RealmRole.SALES_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_REP;
import static dev.tributary.platform.security.RealmRole.SALES_SUPPORT;

/**
 * Refuses callers who are a partner and an employee at the same time, at every door: such a person could book receipts
 * for their own company. All tokens pass here, those of requests and those of web sockets.
 */
@ApplicationScoped
public class OneSide implements SecurityIdentityAugmentor {

    private static final Set<String> EMPLOYEES =
            Set.of(SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, FINANCE, AUDITOR);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext unused) {
        Set<String> roles = identity.getRoles();
        return roles.contains(PARTNER) && !Collections.disjoint(roles, EMPLOYEES)
                ? Uni.createFrom().failure(new AccessRefused(AccessRefused.Reason.ROLES_CONFLICT))
                : Uni.createFrom().item(identity);
    }
}
