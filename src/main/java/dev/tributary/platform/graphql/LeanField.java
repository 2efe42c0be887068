package dev.tributary.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.util.function.Supplier;

/** Reads a field from its getter and does nothing else. */
final class LeanField implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

    private final Method getter;

    LeanField(Field field, Reference owner) {
        try {
            Class<?> type = ClassloadingService.get().loadClass(owner.getClassName());
            this.getter = type.getMethod(field.getMethodName());
        } catch (NoSuchMethodException schemaOfOtherClasses) {
            throw new IllegalStateException(schemaOfOtherClasses);
        }
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws ReflectiveOperationException {
        return answer(getter.invoke(source));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws ReflectiveOperationException {
        return answer(getter.invoke(environment.<Object>getSource()));
    }

    /** The total of a {@link Connection} is counted when a client asks. */
    private static @Nullable Object answer(@Nullable Object value) {
        return value instanceof Uni<?> later ? later.subscribeAsCompletionStage() : value;
    }
}
