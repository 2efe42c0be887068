package dev.tributary.platform.company;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.math.BigDecimal;
import java.time.ZoneId;

/** The company that this server works for. */
@ConfigMapping(prefix = "tributary.company")
public interface Company {

    /** The time zone of business dates. */
    @WithDefault("Asia/Shanghai")
    ZoneId timeZone();

    /** ISO 4217 code of the currency in which performance is reported. */
    @WithDefault("CNY")
    String currency();

    /** The month 1–12 that opens the fiscal year. */
    @WithDefault("1")
    int fiscalYearFirstMonth();

    /** Value-added tax on a placed order, as a fraction of its net amount. */
    @WithDefault("0.13")
    BigDecimal taxRate();

    /** The share of a period's sales that the partners of class A reach, as a fraction. */
    @WithDefault("0.80")
    BigDecimal keyAccountShareA();

    /** The share of a period's sales that the partners of the classes A and B reach, as a fraction. */
    @WithDefault("0.95")
    BigDecimal keyAccountShareB();

    /** Whether an order of a partner without a credit limit is held, as if the limit were 0. */
    @WithDefault("false")
    boolean creditLimitRequired();
}
