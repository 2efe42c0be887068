package dev.tributary.deliveries.api;

import dev.tributary.deliveries.ProofRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A proof of delivery for GraphQL. */
@Type("ProofOfDelivery")
@Description("The customer's signature for a delivery (客户签字).")
public record ProofView(@Ignore ProofRecord proof) {

    @NonNull
    @Description("The name of the person who signed.")
    public String getSignedBy() {
        return proof.signedBy();
    }

    @NonNull
    @Description("The business date of the signature.")
    public LocalDate getSignedOn() {
        return proof.signedOn();
    }

    @Nullable
    @Description("The customer's remarks.")
    public String getRemarks() {
        return proof.remarks();
    }
}
