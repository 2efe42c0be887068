package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.util.Map;

/** The figures of territories. A context that knows sales and receivables implements it. */
public interface TerritoryLook {

    /** The figures of all territories that are open on the business date of the current transaction, by code. */
    Uni<Map<String, TerritoryFigures>> figures();
}
