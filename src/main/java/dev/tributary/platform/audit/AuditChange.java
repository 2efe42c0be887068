package dev.tributary.platform.audit;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** A changed value, for GraphQL. */
@Description("A value that changed.")
public record AuditChange(
        @Description("The name of the column, such as unit_price.")
        String field,

        @Nullable @Description("The old value. Null if there was none.")
        String before,

        @Nullable @Description("The new value. Null if there is none.")
        String after) {}
