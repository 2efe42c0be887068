package dev.tributary.partners;

import dev.tributary.partners.rules.ContactRequest.Channel;
import dev.tributary.partners.rules.ContactRequest.KeyDate;
import dev.tributary.partners.rules.ContactRole;
import dev.tributary.partners.rules.Influence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** A person whom we know at a partner. Callers who may not see channels and key dates get none. */
@RegisterForReflection
public record ContactRecord(
        UUID id,
        UUID partnerId,
        String name,
        @Nullable String title,
        ContactRole role,
        Influence influence,
        List<Channel> channels,
        List<KeyDate> keyDates) {}
