package dev.tributary.partners;

import dev.tributary.platform.persistence.Sql;

/** The classes of partners by their share of sales. The assessment of partners implements it. */
public interface PartnerClasses {

    /** Narrows a statement on {@code partner} to the partners that have this class in the latest classified period. */
    void narrow(Sql sql, KeyAccountClass wanted);
}
