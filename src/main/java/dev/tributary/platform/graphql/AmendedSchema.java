package dev.tributary.platform.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

import java.util.Map;
import java.util.Set;

/** The schema that SmallRye makes, where no annotation of its has it as we want it. */
final class AmendedSchema extends GraphQLTypeVisitorStub {

    /** Those that introspection has too, as graphql-java's own objects, which stand in no schema beside others. */
    private static final Set<String> OF_INTROSPECTION = Set.of("String", "Boolean");

    /** What clients read of scalars that are not ours. */
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "Date", "A business date in the company's time zone, such as \"2026-11-30\".",
            "DateTime", "An instant with its offset, such as \"2026-11-30T09:00:00+08:00\".");

    private AmendedSchema() {}

    static GraphQLSchema of(GraphQLSchema ofSmallRye) {
        GraphQLSchema visible = ofSmallRye.transformWithoutTypes(changed ->
                changed.codeRegistry(ofSmallRye.getCodeRegistry().transform(code -> amend(code, ofSmallRye))));
        return SchemaTransformer.transformSchema(visible, new AmendedSchema());
    }

    private static void amend(GraphQLCodeRegistry.Builder code, GraphQLSchema ofSmallRye) {
        // SmallRye takes its setting's default for a pattern of fields to hide, and matches it with every field it
        // meets.
        code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        // It finds its own type of an object, which stands no longer in the amended schema.
        ofSmallRye.getAllTypesAsList().stream()
                .filter(GraphQLInterfaceType.class::isInstance)
                .map(GraphQLInterfaceType.class::cast)
                .forEach(shared -> {
                    TypeResolver stock = ofSmallRye.getCodeRegistry().getTypeResolver(shared);
                    code.typeResolver(
                            shared.getName(),
                            found -> found.getSchema()
                                    .getObjectType(stock.getType(found).getName()));
                });
    }

    /** What is no value of a scalar is refused where it comes in. */
    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        ScalarForm form = OF_INTROSPECTION.contains(scalar.getName()) ? null : ScalarForm.of(scalar.getName());
        return form == null
                ? TraversalControl.CONTINUE
                : changeNode(
                        context,
                        scalar.transform(changed -> changed.description(
                                        DESCRIPTIONS.getOrDefault(scalar.getName(), scalar.getDescription()))
                                .coercing(new CheckedScalar(form, scalar.getCoercing()))));
    }

    /** Who leaves out what has a default gets it; null would be neither the default nor anything else. */
    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        return argument.hasSetDefaultValue() && !GraphQLTypeUtil.isNonNull(argument.getType())
                ? changeNode(
                        context,
                        argument.transform(changed -> changed.type(GraphQLNonNull.nonNull(argument.getType()))))
                : TraversalControl.CONTINUE;
    }
}
