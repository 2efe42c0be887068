package dev.tributary.platform.security;

import dev.tributary.platform.company.BusinessCalendar;
import dev.tributary.platform.http.Languages;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who sent the request at hand, from the verified token alone. */
@RequestScoped
public class Caller {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final SecurityIdentity identity;
    private final BusinessCalendar calendar;
    private final RoutingContext request;
    private @Nullable Scope scope;

    Caller(SecurityIdentity identity, BusinessCalendar calendar, RoutingContext request) {
        this.identity = identity;
        this.calendar = calendar;
        this.request = request;
    }

    /**
     * What the database is told about the caller.
     *
     * @throws SecurityException if none of the caller's roles has a view of the data
     */
    public Scope scope() {
        if (scope == null) {
            JsonWebToken token = token();
            scope = Scope.of(token.getSubject(), identity.getRoles(), token.getClaim("partner_code"), calendar.today());
        }
        return scope;
    }

    /** What people call the caller; Chinese names with the family name first. */
    public String name() {
        JsonWebToken token = token();
        String family = token.getClaim("family_name");
        String given = token.getClaim("given_name");
        if (family != null && given != null && HAN.matcher(family).matches()) {
            return family + given;
        }
        String name = token.getClaim("name");
        return name != null ? name : token.getName();
    }

    /** The caller's realm roles that this server knows something about. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** The language for messages: zh-CN or English, by the request's {@code Accept-Language}; English by default. */
    public Locale language() {
        return Languages.of(request);
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
