package dev.tributary.deliveries;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A customer's signature for a delivery, with its business date. */
@Type("ProofOfDelivery")
@Description("The customer's signature for a delivery (客户签字).")
public record ProofRecord(
        @Description("The name of the person who signed.") String signedBy,
        @Description("The business date of the signature.") LocalDate signedOn,
        @Description("The customer's remarks.") @Nullable String remarks) {}
