package dev.tributary.receivables;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A partner's credit limit and exposure today, in its currency.
 *
 * @param limit null if the partner has none
 */
@RegisterForReflection
public record CreditRecord(@Nullable BigDecimal limit, BigDecimal exposure) {}
