package dev.tributary.platform.graphql;

import dev.tributary.platform.security.RealmRole;
import io.quarkus.security.identity.SecurityIdentity;

/** Which documents are answered besides the trusted ones. Introspection and the schema itself go with them. */
public enum DocumentPolicy {
    /** None. */
    TRUSTED,
    /** Those of developers who are signed in. */
    DEVELOPERS,
    /** All. */
    ALL;

    /** Whether this caller's own are. */
    public boolean isFor(SecurityIdentity caller) {
        return this == ALL || (this == DEVELOPERS && caller.hasRole(RealmRole.DEVELOPER));
    }

    /** Whether it may be another caller, once whoever is asking has signed in. */
    public boolean maySignIn(SecurityIdentity caller) {
        return this == DEVELOPERS && caller.isAnonymous();
    }
}
