package dev.tributary.platform.audit;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of changes of a row. */
@Description("What happened to a row.")
public enum AuditAction {
    @Description("It was made.")
    INSERT,
    @Description("Some of its values changed.")
    UPDATE,
    @Description("It was taken away.")
    DELETE
}
