package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.UUID;

/** Work that a person leaves behind, of a context that knows it. Within the transaction that is under way. */
public interface OpenWork {

    /** What it is called, such as {@code visits}. */
    String kind();

    /** Gives what is to be done on the day or later to the other person; tells how much it was. */
    Uni<Integer> handOver(UUID giver, UUID taker, LocalDate day);
}
