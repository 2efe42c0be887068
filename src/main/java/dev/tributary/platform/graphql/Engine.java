package dev.tributary.platform.graphql;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * graphql-java over the schema that SmallRye made of the classes. SmallRye's own service reads each document once more
 * than needed, and answers as trees of JSON that are written afterwards; see ADR 8.
 */
@ApplicationScoped
class Engine {

    @Produces
    @ApplicationScoped
    GraphQL engine(GraphQLSchema ofSmallRye, DoorSettings settings) {
        Faults faults = new Faults();
        GraphQLSchema schema = AmendedSchema.of(ofSmallRye);
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new Documents(schema, settings))
                .queryExecutionStrategy(new AsyncExecutionStrategy(faults))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(faults))
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(faults))
                .instrumentation(new AnewForEachEvent())
                .build();
    }

    /** What was loaded for one event of a subscription may be out of date for the next. */
    private static final class AnewForEachEvent extends SimplePerformantInstrumentation {

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
                InstrumentationFieldParameters event, InstrumentationState unused) {
            Batches.forget(event.getExecutionContext().getGraphQLContext());
            return null;
        }
    }
}
