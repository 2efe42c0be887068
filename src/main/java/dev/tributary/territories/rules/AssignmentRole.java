package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;

/** The roles in which employees are assigned to territories. */
@Description("The role of an assignment to a territory.")
public enum AssignmentRole {
    @Description("Sells there (渠道销售专员).")
    REP,
    @Description("Leads the people who sell there (销售主管).")
    MANAGER,
    @Description("Supports sales from the office (内勤).")
    SUPPORT
}
