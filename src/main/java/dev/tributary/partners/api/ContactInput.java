package dev.tributary.partners.api;

import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.partners.rules.ContactRole;
import dev.tributary.partners.rules.Influence;
import dev.tributary.shared.TextKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A contact as it is to be, for GraphQL. */
@Input("ContactInput")
@Description("A contact as it is to be.")
public record ContactInput(
        @NonNull @Description("The name.") String name,

        @Nullable @Description("What they are called at the partner, such as 采购经理.")
        String title,

        @NonNull @Description("What part they have in the partner's business with us.")
        ContactRole role,

        @NonNull @Description("How much their word counts.") Influence influence,

        @Nullable @Description("How to reach them; left out: not known.")
        List<@NonNull ContactChannelInput> channels,

        @Nullable @Description("When to think of them, each kind once; left out: never.")
        List<@NonNull KeyDateInput> keyDates) {

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
