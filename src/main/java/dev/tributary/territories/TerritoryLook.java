package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.util.Map;

/** A look at what territories come to, of a context that knows sales and receivables. */
public interface TerritoryLook {

    /** The figures of all territories that are open on the day of the transaction that is under way, by code. */
    Uni<Map<String, TerritoryFigures>> figures();
}
