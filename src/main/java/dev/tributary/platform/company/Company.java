package dev.tributary.platform.company;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.math.BigDecimal;
import java.time.ZoneId;

/** The company that this server works for. */
@ConfigMapping(prefix = "tributary.company")
public interface Company {

    /** Where business dates are dates. */
    @WithDefault("Asia/Shanghai")
    ZoneId timeZone();

    /** ISO 4217 code of the currency that performance is reported in. */
    @WithDefault("CNY")
    String currency();

    /** The month 1–12 that opens the fiscal year. */
    @WithDefault("1")
    int fiscalYearFirstMonth();

    /** Value-added tax on a placed order, as a fraction of its net amount. */
    @WithDefault("0.13")
    BigDecimal taxRate();

    /** Which part of a period's sales the partners of class A reach, as a fraction. */
    @WithDefault("0.80")
    BigDecimal keyAccountShareA();

    /** Which part of a period's sales the partners of the classes A and B reach, as a fraction. */
    @WithDefault("0.95")
    BigDecimal keyAccountShareB();

    /** Whether an order of a partner that has no credit limit is held, as if the limit were 0. */
    @WithDefault("false")
    boolean creditLimitRequired();
}
