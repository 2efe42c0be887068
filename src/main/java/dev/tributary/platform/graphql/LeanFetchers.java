package dev.tributary.platform.graphql;

import dev.tributary.shared.Amount;
import dev.tributary.shared.Money;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Execute;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.DataFetcherService;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Connects fields to their getters and operations, without SmallRye's per-field context, events and transformations.
 * SmallRye finds this class as a service. A field that needs those features stops the start.
 */
public class LeanFetchers implements DataFetcherService {

    /** The priority before Quarkus' own service, which has 1. */
    private static final int BEFORE_QUARKUS = 0;

    @Override
    public Integer getPriority() {
        return BEFORE_QUARKUS;
    }

    @Override
    @SuppressWarnings("rawtypes") // as SmallRye declares it
    public PlugableDataFetcher getFieldDataFetcher(Field field, Type type, Reference owner) {
        if (field.getMethodName() == null) {
            throw unfit(owner.getClassName(), field, "has no getter");
        }
        checkPlain(owner.getClassName(), field);
        return new LeanField(field, owner);
    }

    @Override
    @SuppressWarnings("rawtypes") // as SmallRye declares it
    public PlugableBatchableDataFetcher getUniDataFetcher(Operation operation, Type type) {
        if (operation.getExecute() == Execute.BLOCKING) {
            throw unfit(operation.getClassName(), operation, "blocks");
        }
        checkPlain(operation.getClassName(), operation);
        return new LeanOperation(operation);
    }

    @Override
    @SuppressWarnings("rawtypes") // as SmallRye declares it
    public PlugableBatchableDataFetcher getMultiDataFetcher(Operation operation, Type type) {
        return getUniDataFetcher(operation, type);
    }

    @Override
    @SuppressWarnings("rawtypes") // as SmallRye declares it
    public PlugableBatchableDataFetcher getOtherWrappedDataFetcher(Operation operation, Type type) {
        throw unfit(operation.getClassName(), operation, "gives neither a Uni nor a Multi");
    }

    @Override
    @SuppressWarnings("rawtypes") // as SmallRye declares it
    public PlugableBatchableDataFetcher getDefaultDataFetcher(Operation operation, Type type) {
        throw unfit(operation.getClassName(), operation, "gives neither a Uni nor a Multi");
    }

    private static void checkPlain(String owner, Field field) {
        Reference reference = field.getReference();
        if (field.isAdaptingWith()
                || field.isAdaptingTo()
                || field.hasTransformation()
                || reference.isAdaptingWith()
                || reference.isAdaptingTo()) {
            throw unfit(owner, field, "uses an adapter or a format");
        }
    }

    private static IllegalStateException unfit(String owner, Field field, String reason) {
        return new IllegalStateException("GraphQL field " + field.getName() + " of " + owner + " " + reason);
    }

    /** Reads a field from its getter and does nothing else. */
    static final class LeanField implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

        private final Method getter;
        private final @Nullable Method currency;
        private final Function<Object, Object> wire;

        LeanField(Field field, Reference owner) {
            try {
                Class<?> type = ClassloadingService.get().loadClass(owner.getClassName());
                this.getter = type.getMethod(field.getMethodName());
                this.currency = JavaTypes.isMoney(getter) ? type.getMethod("currency") : null;
                this.wire = wire(field.getName(), getter, owner);
            } catch (NoSuchMethodException schemaOfOtherClasses) {
                throw new IllegalStateException(schemaOfOtherClasses);
            }
        }

        Method getter() {
            return getter;
        }

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
                throws ReflectiveOperationException {
            return answer(source);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws ReflectiveOperationException {
            return answer(environment.getSource());
        }

        private @Nullable Object answer(Object source) throws ReflectiveOperationException {
            Object value = getter.invoke(source);
            if (value == null) {
                return null;
            }
            return currency == null
                    ? wire.apply(value)
                    : new Money((BigDecimal) value, (String) currency.invoke(source));
        }

        /** Makes the value that {@link JavaTypes} states for a field of this Java type. */
        private static Function<Object, Object> wire(String name, Method getter, Reference owner) {
            Class<?> java = getter.getReturnType();
            if (java == BigDecimal.class) {
                return getter.isAnnotationPresent(Amount.class)
                        ? amount -> Decimal.ofMoney((BigDecimal) amount)
                        : number -> Decimal.of((BigDecimal) number);
            }
            if (java == UUID.class) {
                String type = owner.getName();
                return key -> GlobalId.of(type, (UUID) key);
            }
            JavaTypes.TextScalar scalar = java == String.class ? JavaTypes.TEXTS.get(name) : null;
            if (scalar != null) {
                return text -> scalar.value().apply((String) text);
            }
            // The total of a connection is counted when a client asks.
            return java == Uni.class ? later -> ((Uni<?>) later).subscribeAsCompletionStage() : value -> value;
        }
    }
}
