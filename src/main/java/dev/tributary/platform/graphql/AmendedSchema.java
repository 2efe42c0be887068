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

/** Amends the schema that SmallRye generates, where no annotation of SmallRye can express it. */
final class AmendedSchema extends GraphQLTypeVisitorStub {

    /**
     * Scalars that introspection uses too. graphql-java has its own objects of them, and a schema must not contain
     * others.
     */
    private static final Set<String> OF_INTROSPECTION = Set.of("String", "Boolean");

    /** The descriptions of scalars that are not ours. */
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
        // SmallRye mistakes the default of its setting for a pattern of fields to hide, and matches every field against
        // it.
        code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        // SmallRye's resolver returns its own type of an object, which the amended schema no longer contains.
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

    /** Invalid values of a scalar are refused when they arrive. */
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

    /**
     * An omitted argument gets its default; an explicit null would be neither the default nor a value, so it is
     * refused.
     */
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
