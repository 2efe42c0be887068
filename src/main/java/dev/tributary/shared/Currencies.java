package dev.tributary.shared;

import java.util.Set;

/**
 * The currencies in which business is done: the entries of ISO 4217's list one on 2026-01-01 that are money of a
 * country or of a union of countries. Left out are the codes of funds (CHE, USN), of metals and units of account (XAU,
 * XDR), for tests (XTS) and for no currency (XXX). Former currencies (DEM, HRK, BGN) are in list three, and left out
 * too.
 */
public final class Currencies {

    private static final Set<String> IN_USE = Set.of("""
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
            COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
            ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
            MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
            SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU
            UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG""".split("\\s+"));

    private Currencies() {}

    /** Whether this is the code of a currency in use. */
    public static boolean isInUse(String code) {
        return IN_USE.contains(code);
    }

    /** All codes. */
    public static Set<String> inUse() {
        return IN_USE;
    }
}
