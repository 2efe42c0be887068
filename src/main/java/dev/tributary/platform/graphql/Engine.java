package dev.tributary.platform.graphql;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.schema.GraphQLSchema;

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
                .instrumentation(SimplePerformantInstrumentation.INSTANCE)
                .build();
    }
}
