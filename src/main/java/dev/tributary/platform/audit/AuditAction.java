package dev.tributary.platform.audit;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of changes of a row. */
@Description("The kind of change of a row.")
public enum AuditAction {
    @Description("The row was created.")
    INSERT,
    @Description("Some values of the row changed.")
    UPDATE,
    @Description("The row was deleted.")
    DELETE
}
