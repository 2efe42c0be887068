package dev.tributary.platform.local;

import dev.tributary.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import java.util.TreeSet;

/** An endpoint of the tests: shows the server's identity of a token's bearer. */
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
