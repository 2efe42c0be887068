package dev.tributary.platform.security;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * The facts about a transaction's caller from which alone row level security decides.
 *
 * @param databaseRole the role that the transaction assumes
 * @param subject the token's {@code sub}
 * @param partnerCode the token's company claim, null for employees
 * @param reachesBelow whether territories below the caller's own are the caller's too
 * @param today the business date of the request
 */
public record Scope(
        String databaseRole, String subject, @Nullable String partnerCode, boolean reachesBelow, LocalDate today) {

    /**
     * The scope of a caller who acts with these roles: the roles in the token that the operation's
     * {@code @RolesAllowed} admits.
     *
     * <p>Of several roles the one with the widest view counts, in the order director, finance, auditor, manager or
     * support, rep, partner. An operation works with the view of each role that it admits, so it works with the widest.
     * A caller is never a partner and an employee; {@link OneSide} refuses such callers before.
     *
     * @throws SecurityException if none of the roles has a view
     */
    public static Scope of(String subject, Set<String> roles, @Nullable String partnerCode, LocalDate today) {
        if (roles.contains(RealmRole.SALES_DIRECTOR)) {
            return new Scope("tributary_director", subject, null, true, today);
        }
        if (roles.contains(RealmRole.FINANCE)) {
            return new Scope("tributary_finance", subject, null, true, today);
        }
        if (roles.contains(RealmRole.AUDITOR)) {
            return new Scope("tributary_auditor", subject, null, true, today);
        }
        if (roles.contains(RealmRole.REGIONAL_MANAGER)
                || roles.contains(RealmRole.SALES_MANAGER)
                || roles.contains(RealmRole.SALES_SUPPORT)) {
            return new Scope("tributary_field", subject, null, true, today);
        }
        if (roles.contains(RealmRole.SALES_REP)) {
            return new Scope("tributary_field", subject, null, false, today);
        }
        if (roles.contains(RealmRole.PARTNER)) {
            return new Scope("tributary_partner", subject, partnerCode, false, today);
        }
        throw new SecurityException("none of the caller's roles has a view of the data");
    }

    /** The same caller on another business date. */
    public Scope on(LocalDate day) {
        return new Scope(databaseRole, subject, partnerCode, reachesBelow, day);
    }

    /** Whether the caller sees the sales of all, and not only their own part. */
    public boolean seesAllSales() {
        return !isPartner() && !databaseRole.equals("tributary_field");
    }

    /** Whether the caller is a director, who decides on everything. */
    public boolean isDirector() {
        return databaseRole.equals("tributary_director");
    }

    /** Whether the caller is an auditor, who sees everything and changes nothing. */
    public boolean isAuditor() {
        return databaseRole.equals("tributary_auditor");
    }

    /** Whether the caller is in finance. */
    public boolean isFinance() {
        return databaseRole.equals("tributary_finance");
    }

    /** Whether the caller is a partner, not an employee. */
    public boolean isPartner() {
        return databaseRole.equals("tributary_partner");
    }
}
