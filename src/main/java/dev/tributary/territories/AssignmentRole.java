package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;

/** The roles in which employees are assigned to territories. */
@Description("As what somebody is assigned to a territory.")
public enum AssignmentRole {
    @Description("Sells there (渠道销售专员).")
    REP,
    @Description("Leads those who sell there (销售主管).")
    MANAGER,
    @Description("Helps from the office (内勤).")
    SUPPORT
}
