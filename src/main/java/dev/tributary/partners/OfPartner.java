package dev.tributary.partners;

import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export.Filter;
import dev.tributary.platform.files.Export.Named;

/** Narrows a file by the parameter {@code partner}, the code of a partner. */
public final class OfPartner {

    /** The filter for statements that join {@code partner}. */
    public static final Filter BY_CODE = new Filter(
            Column.code("partner"),
            "partner.code = ?",
            new Named("UNKNOWN_PARTNER", "select from partner where code = ?"));

    private OfPartner() {}
}
