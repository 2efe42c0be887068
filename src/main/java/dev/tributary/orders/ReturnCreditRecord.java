package dev.tributary.orders;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What was credited for a return, on a business date. */
public record ReturnCreditRecord(LocalDate creditedOn, String currency, BigDecimal net, BigDecimal tax) {}
