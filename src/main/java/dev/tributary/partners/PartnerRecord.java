package dev.tributary.partners;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A channel partner as it is today.
 *
 * @param currency ISO 4217 code of all its orders and receipts
 * @param registrationNumber unified social credit code
 * @param confirmedOn the day on which an employee last confirmed its whole file
 * @param version the version of its file, to be sent along with a change
 * @param mergedIntoId the survivor, if it was merged into another partner
 */
@Type("Partner")
@Description("A channel partner (渠道伙伴): a company that sells our products.")
public record PartnerRecord(
        UUID id,

        @Description("The code that people use for it; unique.")
        String code,

        @Description("The name of the company.") String name,
        @Description("The kind of partner.") PartnerKind kind,
        @Description("The status in the life cycle.") PartnerStatus status,
        @Ignore UUID territoryId,

        @Description("The currency of all orders and receipts of the partner.")
        String currency,

        @Description("The English name. Null if unknown.") @Nullable
        String englishName,

        @Description("The unified social credit code (统一社会信用代码). Null if unknown.") @Nullable
        String registrationNumber,

        @Description("The address of its website. Null if unknown.") @Nullable
        String website,

        @Ignore LocalDate confirmedOn,

        @Description("Counts the changes of the file. A mutation names the version that its caller saw.")
        int version,

        @Ignore @Nullable UUID mergedIntoId)
        implements Node {}
