package dev.tributary.pricing;

import dev.tributary.platform.security.RealmRole;
import org.eclipse.microprofile.graphql.Description;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A position, below director, in which people sell. The roles of their token determine it. */
@Description("A position in the sales organisation that has a discount authority. Directors need none.")
public enum SalesPosition {
    @Description("A sales representative (渠道销售专员): role sales-rep.")
    REP(RealmRole.SALES_REP),
    @Description("Inside sales (内勤): role sales-support.")
    SUPPORT(RealmRole.SALES_SUPPORT),
    @Description("A sales manager (销售主管): role sales-manager.")
    MANAGER(RealmRole.SALES_MANAGER),
    @Description("A regional manager (大区经理): role regional-manager.")
    REGIONAL_MANAGER(RealmRole.REGIONAL_MANAGER);

    private final String role;

    SalesPosition(String role) {
        this.role = role;
    }

    /** The positions of somebody with these realm roles. */
    public static Set<SalesPosition> of(Set<String> roles) {
        return Arrays.stream(values())
                .filter(position -> roles.contains(position.role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SalesPosition.class)));
    }
}
