package dev.tributary.platform.local;

import dev.tributary.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import java.util.TreeSet;

/** A door of the tests: shows whom the server takes the bearer of a token for. */
@Path("/test/who-am-i")
@Authenticated
public class WhoAmI {

    private final SecurityIdentity identity;
    private final Caller caller;

    WhoAmI(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @GET
    public String answer() {
        return identity.getPrincipal().getName() + " " + new TreeSet<>(caller.allRoles());
    }
}
