package dev.tributary.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Set;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;
import static dev.tributary.platform.security.RealmRole.PARTNER;

/**
 * Refuses callers who are a partner and an employee at the same time, at every door: such a person could book receipts
 * for their own company. Gives all others the sets of their roles, which operations admit. All tokens pass here, those
 * of requests and those of web sockets.
 */
@ApplicationScoped
public class OneSide implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext unused) {
        Set<String> roles = identity.getRoles();
        Set<String> sets = RealmRole.setsOf(roles);
        return roles.contains(PARTNER) && sets.contains(EMPLOYEES)
                ? Uni.createFrom().failure(new AccessRefused(AccessRefused.Reason.ROLES_CONFLICT))
                : Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder(identity)
                                .addRoles(sets)
                                .build());
    }
}
