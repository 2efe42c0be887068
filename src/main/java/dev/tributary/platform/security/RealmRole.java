package dev.tributary.platform.security;

/** The roles of the Keycloak realm, as in a token's {@code realm_access.roles}. */
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

    private RealmRole() {}
}
