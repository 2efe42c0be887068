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
@Description("A channel partner (渠道伙伴): a company that sells what we deliver.")
public record PartnerView(@Ignore PartnerRecord partner) implements Node {

    /** The partner with this id, read together with all others that the request asks for by id; null if unseen. */
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
    @Description("The code that people know it by; unique.")
    public String getCode() {
        return partner.code();
    }

    @NonNull
    @Description("The company's name.")
    public String getName() {
        return partner.name();
    }

    @NonNull
    @Description("What kind of partner it is.")
    public PartnerKind getKind() {
        return partner.kind();
    }

    @NonNull
    @Description("Where it stands in its life cycle.")
    public PartnerStatus getStatus() {
        return partner.status();
    }

    @NonNull
    @Description("The one currency of all its orders and receipts.")
    public CurrencyCode getCurrency() {
        return new CurrencyCode(partner.currency());
    }

    @Nullable
    @Description("Its name in English, if it is known.")
    public String getEnglishName() {
        return partner.englishName();
    }

    @Nullable
    @Description("Its unified social credit code (统一社会信用代码), if it is known.")
    public String getRegistrationNumber() {
        return partner.registrationNumber();
    }

    @NonNull
    @Description("Counts the changes of its file; send along the one that you saw with a change.")
    public Integer getVersion() {
        return partner.version();
    }
}
