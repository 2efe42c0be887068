package dev.tributary.receivables.rules;

import org.eclipse.microprofile.graphql.Description;

/** How a payment arrives. */
@Description("How a payment arrives.")
public enum ReceiptMethod {
    @Description("A bank transfer (转账).")
    TRANSFER,
    @Description("A bill that a bank or company has accepted (承兑汇票). It is paid on its day of maturity.")
    ACCEPTANCE,
    @Description("Cash (现金).")
    CASH
}
