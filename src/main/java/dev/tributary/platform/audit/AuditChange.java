package dev.tributary.platform.audit;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A changed value, for GraphQL. */
@Description("A value that changed.")
public record AuditChange(
        @NonNull @Description("Which value: the column's name, such as unit_price.")
        String field,

        @Nullable @Description("What it was; null if there was none.")
        String before,

        @Nullable @Description("What it became; null if there is none any more.")
        String after) {}
