package dev.tributary.platform.security;

import dev.tributary.platform.company.BusinessCalendar;
import dev.tributary.platform.http.Languages;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sender of the current request, from the verified token alone. */
@RequestScoped
public class Caller {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final SecurityIdentity identity;
    private final BusinessCalendar calendar;
    private final RoutingContext request;
    private @Nullable Acting acting;
    private @Nullable LocalDate today;

    /** The scope in which the caller acts in operations that admit these roles. */
    private record Acting(Set<String> admitted, Scope scope) {}

    Caller(SecurityIdentity identity, BusinessCalendar calendar, RoutingContext request) {
        this.identity = identity;
        this.calendar = calendar;
        this.request = request;
    }

    /**
     * The scope of the caller in the current operation: the widest view of the caller's roles that the operation
     * admits. Take it before any deferred work; see {@link Admission}.
     *
     * @throws SecurityException if none of these roles has a view of the data
     */
    public Scope scope() {
        Set<String> admitted = Admission.roles();
        Acting now = acting;
        if (now == null || !now.admitted().equals(admitted)) {
            JsonWebToken token = token();
            now = new Acting(admitted, Scope.of(token.getSubject(), roles(), token.getClaim("partner_code"), today()));
            acting = now;
        }
        return now.scope();
    }

    /** The business date of the request, the same for everything in it. */
    private LocalDate today() {
        if (today == null) {
            today = calendar.today();
        }
        return today;
    }

    /** The caller's display name; Chinese names with the family name first. */
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

    /** The caller's roles that the current operation admits; it ignores the others. */
    public Set<String> roles() {
        Set<String> roles = new HashSet<>(identity.getRoles());
        roles.retainAll(Admission.roles());
        return roles;
    }

    /**
     * All roles in the caller's token, for display. {@link #roles} and {@link #scope} determine what the caller may do.
     */
    public Set<String> allRoles() {
        return identity.getRoles().stream()
                .filter(role -> !RealmRole.isSet(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The language for messages: zh-CN or English, by the request's {@code Accept-Language}; English by default. */
    public Locale language() {
        return Languages.of(request);
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
