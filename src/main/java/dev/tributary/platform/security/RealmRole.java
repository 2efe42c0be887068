package dev.tributary.platform.security;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles of the Keycloak realm, as in a token's {@code realm_access.roles}, and the sets of them that operations
 * admit. {@link OneSide} gives an identity the sets of its roles.
 */
public final class RealmRole {

    public static final String SALES_DIRECTOR = "sales-director";
    public static final String REGIONAL_MANAGER = "regional-manager";
    public static final String SALES_MANAGER = "sales-manager";
    public static final String SALES_REP = "sales-rep";
    public static final String SALES_SUPPORT = "sales-support";
    public static final String FINANCE = "finance";
    public static final String AUDITOR = "auditor";
    public static final String PARTNER = "partner";

    /** May send documents of their own. Another role determines which data a developer sees. */
    public static final String DEVELOPER = "developer";

    /** Managers of a part of the field or of all of it. */
    public static final String MANAGERS = "#managers";

    /** Managers and their support. */
    public static final String SALES_DESK = "#sales-desk";

    /** All who sell. */
    public static final String SALES = "#sales";

    /** All who work for the company. */
    public static final String EMPLOYEES = "#employees";

    /** Employees and partners. */
    public static final String EVERYBODY = "#everybody";

    private static final Map<String, Set<String>> SETS = Map.of(
            MANAGERS, Set.of(SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER),
            SALES_DESK, Set.of(SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT),
            SALES, Set.of(SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT),
            EMPLOYEES,
                    Set.of(SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, FINANCE, AUDITOR),
            EVERYBODY,
                    Set.of(
                            SALES_DIRECTOR,
                            REGIONAL_MANAGER,
                            SALES_MANAGER,
                            SALES_REP,
                            SALES_SUPPORT,
                            FINANCE,
                            AUDITOR,
                            PARTNER));

    private RealmRole() {}

    /** Whether this names a set of roles and no role. */
    static boolean isSet(String name) {
        return name.startsWith("#");
    }

    /** The roles that these names stand for, each a role or a set. */
    static Set<String> expanded(Collection<String> names) {
        return names.stream()
                .flatMap(name -> isSet(name) ? SETS.getOrDefault(name, Set.of()).stream() : Stream.of(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the sets to which one of these roles belongs. */
    static Set<String> setsOf(Set<String> roles) {
        return SETS.entrySet().stream()
                .filter(set -> !Collections.disjoint(set.getValue(), roles))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
