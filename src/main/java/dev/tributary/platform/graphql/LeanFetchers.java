package dev.tributary.platform.graphql;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Execute;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;
import org.jspecify.annotations.Nullable;

/**
 * A lean road through SmallRye for the fields that need none of its per-field context, events and transformations; it
 * finds this as a service. Whatever does need them takes the stock road.
 */
public class LeanFetchers implements DataFetcherService {

    /** Asked before Quarkus' own, which has 1. */
    private static final int BEFORE_QUARKUS = 0;

    @Override
    public Integer getPriority() {
        return BEFORE_QUARKUS;
    }

    @Override
    @SuppressWarnings("rawtypes") // as SmallRye declares it
    public @Nullable PlugableDataFetcher getFieldDataFetcher(Field field, Type type, Reference owner) {
        return field.getMethodName() == null || isTransformed(field) ? null : new LeanField(field, owner);
    }

    @Override
    @SuppressWarnings("rawtypes") // as SmallRye declares it
    public @Nullable PlugableBatchableDataFetcher getUniDataFetcher(Operation operation, Type type) {
        return operation.getExecute() == Execute.BLOCKING || isTransformed(operation)
                ? null
                : new LeanOperation(operation);
    }

    private static boolean isTransformed(Field field) {
        Reference reference = field.getReference();
        boolean otherScalar = reference.getType() == ReferenceType.SCALAR
                && !reference.getClassName().equals(reference.getGraphQLClassName());
        return otherScalar
                || field.isAdaptingWith()
                || field.isAdaptingTo()
                || reference.isAdaptingWith()
                || reference.isAdaptingTo()
                || field.hasTransformation();
    }
}
