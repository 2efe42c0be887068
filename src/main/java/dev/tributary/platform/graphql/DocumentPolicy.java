package dev.tributary.platform.graphql;

import dev.tributary.platform.security.RealmRole;
import io.quarkus.security.identity.SecurityIdentity;

/** The documents that are answered besides the trusted ones. Introspection and the schema follow the same policy. */
public enum DocumentPolicy {
    /** No others. */
    TRUSTED,
    /** Documents of signed-in developers. */
    DEVELOPERS,
    /** All documents. */
    ALL;

    /** Whether this caller's own documents are answered. */
    public boolean isFor(SecurityIdentity caller) {
        return this == ALL || (this == DEVELOPERS && caller.hasRole(RealmRole.DEVELOPER));
    }

    /** Whether this caller's documents may be answered after they sign in. */
    public boolean maySignIn(SecurityIdentity caller) {
        return this == DEVELOPERS && caller.isAnonymous();
    }
}
