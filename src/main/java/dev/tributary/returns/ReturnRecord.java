package dev.tributary.returns;

import dev.tributary.returns.rules.ReturnCause;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** A return as it is now. Dates are business dates; {@code receivedOn} is null before its goods arrive. */
public record ReturnRecord(
        UUID id,
        String number,
        UUID orderId,
        ReturnStatus status,
        ReturnCause cause,
        @Nullable String explanation,
        LocalDate requestedOn,
        @Nullable LocalDate receivedOn,
        int version) {}
