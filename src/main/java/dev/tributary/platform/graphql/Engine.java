package dev.tributary.platform.graphql;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;

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
    GraphQL engine(GraphQLSchema schema, Documents documents) {
        Faults faults = new Faults();
        return GraphQL.newGraphQL(withAllFieldsVisible(schema))
                .preparsedDocumentProvider(documents)
                .queryExecutionStrategy(new AsyncExecutionStrategy(faults))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(faults))
                .instrumentation(SimplePerformantInstrumentation.INSTANCE)
                .build();
    }

    /** SmallRye takes its setting's default for a pattern of fields to hide, and matches it with every field it meets. */
    private static GraphQLSchema withAllFieldsVisible(GraphQLSchema schema) {
        return schema.transform(changed -> changed.codeRegistry(schema.getCodeRegistry()
                .transform(code -> code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY))));
    }
}
