package dev.tributary.platform.graphql;

import graphql.Directives;
import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
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

import java.util.List;
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

    /** Where the forms of scalars are specified. */
    private static final Map<String, String> SPECIFICATIONS = Map.of(
            "Date", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
            "DateTime", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
            "Decimal", "https://www.w3.org/TR/xmlschema11-2/#decimal",
            "CurrencyCode", "https://www.iso.org/iso-4217-currency-codes.html",
            "Period", "https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns");

    /** The arguments of every list. */
    private static final Map<String, String> PAGING = Map.of(
            "first", "The maximum number of entries, 1 to 100.",
            "after", "The cursor after which the page starts. If omitted, the page starts at the beginning.");

    private AmendedSchema() {}

    static GraphQLSchema of(GraphQLSchema ofSmallRye) {
        GraphQLSchema named = WireTypes.named(JavaTypes.stated(ofSmallRye));
        GraphQLSchema visible = named.transformWithoutTypes(
                changed -> changed.codeRegistry(named.getCodeRegistry().transform(code -> amend(code, named))));
        return SchemaTransformer.transformSchema(visible, new AmendedSchema());
    }

    private static void amend(GraphQLCodeRegistry.Builder code, GraphQLSchema named) {
        // SmallRye mistakes the default of its setting for a pattern of fields to hide, and matches every field against
        // it.
        code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        // SmallRye's resolver returns its own type of an object, which the amended schema no longer contains.
        named.getAllTypesAsList().stream()
                .filter(GraphQLInterfaceType.class::isInstance)
                .map(GraphQLInterfaceType.class::cast)
                .forEach(shared -> {
                    TypeResolver stock = named.getCodeRegistry().getTypeResolver(shared);
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
        if (form == null) {
            return TraversalControl.CONTINUE;
        }
        String specification = SPECIFICATIONS.get(scalar.getName());
        return changeNode(context, scalar.transform(changed -> {
            changed.description(DESCRIPTIONS.getOrDefault(scalar.getName(), scalar.getDescription()))
                    .coercing(new CheckedScalar(form, scalar.getCoercing()));
            if (specification != null) {
                changed.specifiedByUrl(specification).replaceAppliedDirectives(List.of(specifiedBy(specification)));
            }
        }));
    }

    /** The directive as the printed schema has it; introspection has the address alone. */
    private static GraphQLAppliedDirective specifiedBy(String specification) {
        return GraphQLAppliedDirective.newDirective()
                .name(Directives.SpecifiedByDirective.getName())
                .argument(GraphQLAppliedDirectiveArgument.newArgument()
                        .name("url")
                        .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                        .valueProgrammatic(specification)
                        .build())
                .build();
    }

    /**
     * An omitted argument gets its default; an explicit null would be neither the default nor a value, so it is
     * refused.
     */
    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        boolean refusesNull = argument.hasSetDefaultValue() && !GraphQLTypeUtil.isNonNull(argument.getType());
        String paging = argument.getDescription() == null ? PAGING.get(argument.getName()) : null;
        if (!refusesNull && paging == null) {
            return TraversalControl.CONTINUE;
        }
        return changeNode(context, argument.transform(changed -> {
            if (refusesNull) {
                changed.type(GraphQLNonNull.nonNull(argument.getType()));
            }
            if (paging != null) {
                changed.description(paging);
            }
        }));
    }
}
