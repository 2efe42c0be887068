package dev.tributary.partners;

import io.quarkus.runtime.annotations.RegisterForReflection;

import java.math.BigDecimal;

/**
 * A partner in a list.
 *
 * @param distance how far it is from the search term, 0 to 6; 0 if there was no search term, 7 if too many partners
 *     were found to rank them
 */
@RegisterForReflection
public record FoundPartner(PartnerRecord partner, BigDecimal distance) {}
