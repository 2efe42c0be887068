package dev.tributary.platform.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Loads the children of many parents together: keys that are asked for in the same turn of the event loop, under the
 * same field and arguments, become one call of the loader.
 *
 * <p>SmallRye's own batches ({@code @Source List<…>}) answer all aliases of a field with the arguments of one of them,
 * and build the loaders of the whole schema anew for each request; these keep arguments apart and cost only what a
 * request uses.
 */
public final class Batches {

    /** Two operations of a request that admit different roles do not share what is loaded: each has its own view. */
    private record Key(String field, Object arguments, Set<String> admitted) {}

    private Batches() {}

    /**
     * The child of one parent.
     *
     * @param context of the field that is being resolved
     * @param field the name of the batch, such as {@code Partner.orders}
     * @param arguments all that the loader depends on besides the keys; compared by equals
     * @param load gives the children by key; a key that it leaves out has none
     */
    public static <K, V> Uni<@Nullable V> load(
            Context context, String field, Object arguments, K key, Function<Set<K>, Uni<Map<K, V>>> load) {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        Key batch = new Key(field, arguments, LeanOperation.admitted(environment));
        DataLoader<K, V> loader = loader(environment.getGraphQlContext(), batch, load);
        CompletableFuture<V> child = loader.load(key);
        if (loader.dispatchDepth() == 1) {
            // Each child has a future of its own; the one of the batch tells nothing more.
            Vertx.currentContext().runOnContext(turn -> {
                CompletableFuture<?> unused = loader.dispatch();
            });
        }
        return Uni.createFrom().completionStage(child);
    }

    /** The child of one parent, shown; null where it has none. As {@link #load}. */
    public static <K, V, S> Uni<@Nullable S> one(
            Context context,
            String field,
            Object arguments,
            K key,
            Function<Set<K>, Uni<Map<K, V>>> load,
            Function<V, S> show) {
        return load(context, field, arguments, key, load).map(found -> found == null ? null : show.apply(found));
    }

    /** The children of one parent, each shown; none if the loader leaves the parent out. As {@link #load}. */
    public static <K, V, S> Uni<List<S>> many(
            Context context,
            String field,
            Object arguments,
            K key,
            Function<Set<K>, Uni<Map<K, List<V>>>> load,
            Function<V, S> show) {
        return load(context, field, arguments, key, load)
                .map(found ->
                        found == null ? List.of() : found.stream().map(show).toList());
    }

    @SuppressWarnings("unchecked") // the name of a batch stands for the types of its keys and values
    private static <K, V> DataLoader<K, V> loader(
            GraphQLContext context, Key key, Function<Set<K>, Uni<Map<K, V>>> load) {
        Map<Key, DataLoader<?, ?>> loaders = context.computeIfAbsent(Batches.class, any -> new ConcurrentHashMap<>());
        return (DataLoader<K, V>) loaders.computeIfAbsent(
                key,
                any -> DataLoaderFactory.<K, V>newMappedDataLoader(
                        keys -> load.apply(keys).subscribeAsCompletionStage()));
    }

    /** Forgets all that was loaded so far. */
    static void forget(GraphQLContext context) {
        context.delete(Batches.class);
    }
}
