package dev.tributary.platform.graphql;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

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
        GraphQLSchema schema = amended(ofSmallRye);
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new Documents(schema, settings))
                .queryExecutionStrategy(new AsyncExecutionStrategy(faults))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(faults))
                .instrumentation(SimplePerformantInstrumentation.INSTANCE)
                .build();
    }

    private static GraphQLSchema amended(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(withAllFieldsVisible(schema), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
                IsoText checked = IsoText.BY_NAME.get(scalar.getName());
                return checked == null
                        ? TraversalControl.CONTINUE
                        : changeNode(
                                context,
                                scalar.transform(changed -> changed.description(checked.description())
                                        .coercing(checked)));
            }
        });
    }

    /** SmallRye takes its setting's default for a pattern of fields to hide, and matches it with every field it meets. */
    private static GraphQLSchema withAllFieldsVisible(GraphQLSchema schema) {
        return schema.transformWithoutTypes(changed -> changed.codeRegistry(schema.getCodeRegistry()
                .transform(code -> code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY))));
    }
}
