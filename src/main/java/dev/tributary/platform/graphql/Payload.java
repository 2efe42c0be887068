package dev.tributary.platform.graphql;

import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
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
import java.util.function.BiFunction;

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
     * The payload of an outcome: the object as the caller sees it now, or the reasons for the rejection in their
     * language.
     *
     * @param find reads the object with this key; empty if the caller may no longer see it
     */
    public static <N, C extends Enum<C>> Uni<Payload<N, C>> of(
            Uni<Outcome<UUID, C>> work, Caller caller, BiFunction<Scope, UUID, Uni<Optional<N>>> find) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return work.chain(outcome -> outcome instanceof Outcome.Done<UUID, C> done
                ? find.apply(scope, done.value()).map(view -> new Payload<>(view.orElse(null), List.of()))
                : Uni.createFrom().item(new Payload<>(null, UserError.list(outcome, language))));
    }

    /** The same with a read of many objects. */
    public static <N, C extends Enum<C>> Uni<Payload<N, C>> ofMany(
            Uni<Outcome<UUID, C>> work, Caller caller, BiFunction<Scope, Set<UUID>, Uni<Map<UUID, N>>> find) {
        return of(
                work,
                caller,
                (scope, key) -> find.apply(scope, Set.of(key)).map(found -> Optional.ofNullable(found.get(key))));
    }
}
