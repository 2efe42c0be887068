package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The open work of a person who leaves. Contexts with such work implement it; it runs within the current transaction.
 */
public interface OpenWork {

    /** The name of the kind of work, such as {@code visits}. */
    String kind();

    /** Hands the work of the day and later to the other person; returns its amount. */
    Uni<Integer> handOver(UUID giver, UUID taker, LocalDate day);
}
