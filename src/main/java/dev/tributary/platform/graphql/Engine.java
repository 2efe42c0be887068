package dev.tributary.platform.graphql;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
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
        GraphQLSchema schema = builder.build().getGraphQLSchema();
        return builder.queryExecutionStrategy(new AsyncExecutionStrategy(faults))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(faults))
                // SmallRye's chain has no link here, and its bookkeeping for each field costs a tenth of a large
                // answer.
                .instrumentation(SimplePerformantInstrumentation.INSTANCE)
                .schema(schema.transform(changed -> changed.codeRegistry(withAllFieldsVisible(schema))));
    }

    /** SmallRye takes its setting's default for a pattern of fields to hide, and matches it with every field it meets. */
    private static GraphQLCodeRegistry withAllFieldsVisible(GraphQLSchema schema) {
        return schema.getCodeRegistry()
                .transform(code -> code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY));
    }
}
