package dev.tributary.partners;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;

/** The exclusive rights that a partner's end has to wait for. The exclusive rights implement it. */
public interface HeldRights {

    /** The number of the partner's rights on this day or later, within a transaction. */
    Uni<Long> countFrom(Partner partner, LocalDate day);
}
