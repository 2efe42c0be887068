package dev.tributary.pricing;

import dev.tributary.platform.security.Scope;

import java.util.Set;

/**
 * The person who places or changes an order.
 *
 * @param positions an employee's positions, which determine the discount they may give; empty for a partner
 */
public record Seller(Scope scope, Set<SalesPosition> positions) {}
