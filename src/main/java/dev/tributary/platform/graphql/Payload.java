package dev.tributary.platform.graphql;

import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The result of a mutation. The schema names it after its codes, and {@code node} after its type:
 * {@code ReturnPayload.salesReturn}. If the names are others, the mutation has a {@link WireName}.
 */
@Description("The result of a mutation.")
public record Payload<N, C extends Enum<C>>(
        @Nullable
        @Description(
                "The object after the mutation. Null if the mutation failed or deleted it, or if the caller may no longer see it.")
        N node,

        @Description("Why the mutation failed. Empty if it succeeded.")
        List<UserError<C>> userErrors) {

    /**
     * The payload of an outcome: the object as the caller sees it now, or the reasons for the rejection.
     *
     * @param seen reads the object with this key as the caller sees it; empty if the caller may no longer see it
     */
    public static <N, C extends Enum<C>> Uni<Payload<N, C>> of(
            Uni<Outcome<UUID, C>> work, Function<UUID, Uni<Optional<N>>> seen, Locale language) {
        return work.chain(outcome -> outcome instanceof Outcome.Done<UUID, C> done
                ? seen.apply(done.value()).map(view -> new Payload<>(view.orElse(null), List.of()))
                : Uni.createFrom().item(new Payload<>(null, UserError.list(outcome, language))));
    }

    /** Makes a read of one object from a read of many. */
    public static <N> Function<UUID, Uni<Optional<N>>> one(Function<Set<UUID>, Uni<Map<UUID, N>>> byId) {
        return key -> byId.apply(Set.of(key)).map(found -> Optional.ofNullable(found.get(key)));
    }
}
