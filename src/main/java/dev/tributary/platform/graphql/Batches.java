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
 * Loads the children of many parents together: all keys that are requested in the same turn of the event loop, for the
 * same field and arguments, become one call of the loader.
 *
 * <p>SmallRye's own batches ({@code @Source List<…>}) answer all aliases of a field with the arguments of one of them,
 * and create the loaders of the whole schema again for each request. These batches separate arguments, and cost only as
 * much as a request uses.
 */
public final class Batches {

    /**
     * Two operations of a request that admit different roles do not share loaded objects, since each has its own view
     * of the data.
     */
    private record Key(String field, Object arguments, Set<String> admitted) {}

    private Batches() {}

    /**
     * The child of one parent; null if there is none.
     *
     * @param context the context of the field that is being resolved
     * @param field the name of the batch, such as {@code Partner.orders}
     * @param arguments all that the loader depends on besides the keys; compared by equals
     * @param load gives the children by key; a missing key has no child
     */
    public static <K, V> Uni<@Nullable V> one(
            Context context, String field, Object arguments, K key, Function<Set<K>, Uni<Map<K, V>>> load) {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        Key batch = new Key(field, arguments, LeanOperation.admitted(environment));
        DataLoader<K, V> loader = loader(environment.getGraphQlContext(), batch, load);
        CompletableFuture<V> child = loader.load(key);
        if (loader.dispatchDepth() == 1) {
            // Each child has its own future; the future of the batch adds nothing.
            Vertx.currentContext().runOnContext(turn -> {
                CompletableFuture<?> unused = loader.dispatch();
            });
        }
        return Uni.createFrom().completionStage(child);
    }

    /** The children of one parent; an empty list if the loader leaves the parent out. See {@link #one}. */
    public static <K, V> Uni<List<V>> many(
            Context context, String field, Object arguments, K key, Function<Set<K>, Uni<Map<K, List<V>>>> load) {
        return one(context, field, arguments, key, load).map(found -> found == null ? List.of() : found);
    }

    @SuppressWarnings("unchecked") // the name of a batch determines the types of its keys and values
    private static <K, V> DataLoader<K, V> loader(
            GraphQLContext context, Key key, Function<Set<K>, Uni<Map<K, V>>> load) {
        Map<Key, DataLoader<?, ?>> loaders = context.computeIfAbsent(Batches.class, any -> new ConcurrentHashMap<>());
        return (DataLoader<K, V>) loaders.computeIfAbsent(
                key,
                any -> DataLoaderFactory.<K, V>newMappedDataLoader(
                        keys -> load.apply(keys).subscribeAsCompletionStage()));
    }

    /** Discards everything loaded so far. */
    static void forget(GraphQLContext context) {
        context.delete(Batches.class);
    }
}
