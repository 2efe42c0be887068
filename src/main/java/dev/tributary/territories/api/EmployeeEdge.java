package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of an {@link EmployeeConnection}. */
@Description("An employee in their place in a list.")
public record EmployeeEdge(
        @NonNull @Description("The employee.") EmployeeView node,

        @NonNull @Description("Their place; pass it as after to go on from here.")
        String cursor) {}
