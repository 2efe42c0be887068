package dev.tributary.partners.api;

import dev.tributary.partners.ContactRecord;
import dev.tributary.partners.rules.ContactRole;
import dev.tributary.partners.rules.Influence;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;

/** A contact for GraphQL. */
@Type("Contact")
@Description("A contact: a person at a partner.")
public record ContactView(@Ignore ContactRecord contact) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Contact", contact.id());
    }

    @NonNull
    @Description("The name.")
    public String getName() {
        return contact.name();
    }

    @Nullable
    @Description("The job title, such as 采购经理.")
    public String getTitle() {
        return contact.title();
    }

    @NonNull
    @Description("The role of the contact in the partner's business with us.")
    public ContactRole getRole() {
        return contact.role();
    }

    @NonNull
    @Description("How much influence the contact has at the partner.")
    public Influence getInfluence() {
        return contact.influence();
    }

    @NonNull
    @Description("Ways to reach the contact. Empty for finance and auditors, who need no personal data.")
    public List<@NonNull ContactChannelView> getChannels() {
        return contact.channels().stream()
                .map(channel -> new ContactChannelView(channel.kind(), channel.address()))
                .toList();
    }

    @NonNull
    @Description("The key dates. Empty for finance and auditors, who need no personal data.")
    public List<@NonNull KeyDateView> getKeyDates() {
        return contact.keyDates().stream()
                .map(date -> new KeyDateView(date.kind(), date.month(), date.day(), date.year()))
                .toList();
    }
}
