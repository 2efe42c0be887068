package dev.tributary.partners;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;

/** What else a partner's end has to wait for; the exclusive rights know it. */
public interface HeldRights {

    /** How many rights the partner has on this day or later, within a transaction. */
    Uni<Long> countFrom(Partner partner, LocalDate day);
}
