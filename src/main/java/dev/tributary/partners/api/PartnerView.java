package dev.tributary.partners.api;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.security.Scope;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.UUID;

/** A partner for GraphQL. */
@Type("Partner")
@Description("A channel partner (渠道伙伴): a company that sells our products.")
public record PartnerView(@Ignore PartnerRecord partner) implements Node {

    /**
     * The partner with this id; null if the caller may not see it. All partners that a request asks for by id are read
     * together.
     */
    public static Uni<@Nullable PartnerView> byId(Context context, PartnerReads partners, Scope scope, UUID id) {
        return Batches.one(context, "Partner", "by id", id, ids -> partners.byId(scope, ids), PartnerView::new);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Partner", partner.id());
    }

    @NonNull
    @Description("The code that people use for it; unique.")
    public String getCode() {
        return partner.code();
    }

    @NonNull
    @Description("The name of the company.")
    public String getName() {
        return partner.name();
    }

    @NonNull
    @Description("The kind of partner.")
    public PartnerKind getKind() {
        return partner.kind();
    }

    @NonNull
    @Description("The status in the life cycle.")
    public PartnerStatus getStatus() {
        return partner.status();
    }

    @NonNull
    @Description("The currency of all orders and receipts of the partner.")
    public CurrencyCode getCurrency() {
        return new CurrencyCode(partner.currency());
    }

    @Nullable
    @Description("The English name. Null if unknown.")
    public String getEnglishName() {
        return partner.englishName();
    }

    @Nullable
    @Description("The unified social credit code (统一社会信用代码). Null if unknown.")
    public String getRegistrationNumber() {
        return partner.registrationNumber();
    }

    @NonNull
    @Description("Counts the changes of the file. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return partner.version();
    }
}
