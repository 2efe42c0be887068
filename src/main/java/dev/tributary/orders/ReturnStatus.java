package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** The status of a return. */
@Description("Where a return stands.")
public enum ReturnStatus {
    @Description("Asked for by the partner or by an employee; it waits for somebody else to authorise it.")
    REQUESTED,
    @Description("Authorised, in whole or in part; the goods may come back.")
    AUTHORISED,
    @Description("The goods are here, or those of them that we take; it waits for its credit.")
    RECEIVED,
    @Description("Credited: what came back need not be paid.")
    CREDITED,
    @Description("Rejected for the reason that the order's time line tells.")
    REJECTED,
    @Description("Withdrawn before anything came back.")
    WITHDRAWN
}
