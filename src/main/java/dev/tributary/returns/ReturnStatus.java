package dev.tributary.returns;

import org.eclipse.microprofile.graphql.Description;

/** The status of a return. */
@Description("The status of a return.")
public enum ReturnStatus {
    @Description("The partner or an employee requested the return. Somebody else has to authorise it.")
    REQUESTED,
    @Description("The return is authorised, in full or in part. The goods may come back.")
    AUTHORISED,
    @Description("The goods are received. The return waits for its credit.")
    RECEIVED,
    @Description("The partner was credited for the received goods.")
    CREDITED,
    @Description("The return was rejected. The reason is in the order's time line.")
    REJECTED,
    @Description("The return was withdrawn before any goods came back.")
    WITHDRAWN
}
