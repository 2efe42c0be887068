package dev.tributary.partners.api;

import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.partners.rules.ContactRole;
import dev.tributary.partners.rules.Influence;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The new state of a contact, for GraphQL. */
@Input("ContactInput")
@Description("The new state of a contact.")
public record ContactInput(
        @Description("The name.") String name,

        @Nullable @Description("The job title, such as 采购经理.")
        String title,

        @Description("The role of the contact in the partner's business with us.")
        ContactRole role,

        @Description("How much influence the contact has at the partner.")
        Influence influence,

        @Nullable @Description("Ways to reach the contact. If omitted, none is known.")
        List<ContactChannelInput> channels,

        @Nullable @Description("The key dates, each kind once. If omitted, there are none.")
        List<KeyDateInput> keyDates) {

    ContactRequest request() {
        return new ContactRequest(
                TextKind.strip(name),
                TextKind.stripIfGiven(title),
                role,
                influence,
                channels == null
                        ? List.of()
                        : channels.stream().map(ContactChannelInput::channel).toList(),
                keyDates == null
                        ? List.of()
                        : keyDates.stream().map(KeyDateInput::keyDate).toList());
    }
}
