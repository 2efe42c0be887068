package dev.tributary.returns;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The credit of a return, with its business date. */
public record ReturnCreditRecord(LocalDate creditedOn, String currency, BigDecimal net, BigDecimal tax) {}
