package dev.tributary.orders;

import dev.tributary.platform.security.Scope;

import java.util.Set;

/**
 * Who places or changes an order.
 *
 * @param positions of an employee, which say how much discount they may give; none of a partner
 */
public record Seller(Scope scope, Set<SalesPosition> positions) {}
