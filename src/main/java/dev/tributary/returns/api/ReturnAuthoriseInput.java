package dev.tributary.returns.api;

import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A return to authorise, for GraphQL. */
@Input("ReturnAuthoriseInput")
@Description("A return to authorise.")
public record ReturnAuthoriseInput(
        @Description("The version of the return that the caller saw.")
        Integer version,

        @Nullable
        @Description(
                "The authorised quantity of each line of the return; 0 for none. Every line must be named. If omitted, the requested quantities are authorised.")
        List<LineQuantity> lines) {}
