package dev.tributary.platform.graphql;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/** Sets up graphql-java before the first request; SmallRye finds it as a service. */
public class Engine implements EventingService {

    @Override
    public @Nullable String getConfigKey() {
        return null; // always on
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        Faults faults = new Faults();
        return builder.queryExecutionStrategy(new AsyncExecutionStrategy(faults))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(faults));
    }
}
