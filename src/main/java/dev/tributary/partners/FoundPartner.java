package dev.tributary.partners;

import java.math.BigDecimal;

/**
 * A partner in a list.
 *
 * @param distance how far it is from what was searched for, 0 to 6; 0 where nothing was, 7 where too many are found to
 *     tell
 */
public record FoundPartner(PartnerRecord partner, BigDecimal distance) {}
