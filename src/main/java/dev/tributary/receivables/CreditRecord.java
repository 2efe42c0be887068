package dev.tributary.receivables;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a partner may owe today and what it does, in its currency.
 *
 * @param limit null if nobody has set one
 */
public record CreditRecord(@Nullable BigDecimal limit, BigDecimal exposure) {}
