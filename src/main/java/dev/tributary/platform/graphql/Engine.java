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
 * graphql-java over the schema that SmallRye generates. SmallRye's own service parses each document once more than
 * needed, and answers with JSON trees that are serialised afterwards; see ADR 8.
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

    /** Clears loaded objects before each event of a subscription, since they may be out of date. */
    private static final class AnewForEachEvent extends SimplePerformantInstrumentation {

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
                InstrumentationFieldParameters event, InstrumentationState unused) {
            Batches.forget(event.getExecutionContext().getGraphQLContext());
            return null;
        }
    }
}
