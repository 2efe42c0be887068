package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of an {@link EmployeeConnection}. */
@Description("An employee and the cursor.")
public record EmployeeEdge(
        @NonNull @Description("The employee.") EmployeeView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
