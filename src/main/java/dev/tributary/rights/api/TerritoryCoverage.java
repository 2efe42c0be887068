package dev.tributary.rights.api;

import dev.tributary.platform.security.Scope;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

import java.time.LocalDate;

/** The coverage of territories by people on a day, for GraphQL. */
@Description("The coverage of territories by people on a day, as far as the caller may see it.")
public record TerritoryCoverage(
        @Ignore Scope scope,

        @Description("The business date.") LocalDate on) {}
