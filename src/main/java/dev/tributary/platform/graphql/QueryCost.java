package dev.tributary.platform.graphql;

import graphql.execution.RawVariables;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * The largest number of objects and values that an operation may return. Each field counts once for each object that it
 * may be read of. A connection counts {@code first} entries; any other list counts ten.
 */
final class QueryCost {

    private static final String SIZE = "first";
    private static final int USUAL_PAGE = 20;
    private static final int USUAL_LIST = 10;
    /** A cap far above any limit, and far below the overflow of a long. */
    private static final long ENDLESS = 1_000_000_000_000L;

    private record Part(String fragment, int page) {}

    private final GraphQLSchema schema;
    private final RawVariables variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<Part, Long> known = new HashMap<>();

    private QueryCost(GraphQLSchema schema, Document document, RawVariables variables) {
        this.schema = schema;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** The cost of an operation of a valid document. */
    static long of(OperationDefinition operation, Document document, GraphQLSchema schema, RawVariables variables) {
        GraphQLFieldsContainer root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new QueryCost(schema, document, variables).of(operation.getSelectionSet(), root, 1);
    }

    /** @param page the number of entries of the connection, if the type is one */
    private long of(@Nullable SelectionSet set, GraphQLFieldsContainer type, int page) {
        long sum = 0;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = Math.min(ENDLESS, sum + of(selection, type, page));
            }
        }
        return sum;
    }

    private long of(Selection<?> selection, GraphQLFieldsContainer type, int page) {
        if (selection instanceof Field field) {
            return of(field, type, page);
        }
        if (selection instanceof FragmentSpread spread) {
            return ofFragment(spread.getName(), page);
        }
        InlineFragment part = (InlineFragment) selection;
        return of(part.getSelectionSet(), typeOf(part.getTypeCondition(), type), page);
    }

    private long ofFragment(String name, int page) {
        Part part = new Part(name, page);
        Long cost = known.get(part);
        if (cost == null) {
            FragmentDefinition fragment = fragments.get(name);
            cost = fragment == null
                    ? 0
                    : of(fragment.getSelectionSet(), typeOf(fragment.getTypeCondition(), null), page);
            known.put(part, cost);
        }
        return cost;
    }

    private long of(Field field, GraphQLFieldsContainer type, int page) {
        // Introspection has limits of graphql-java's own.
        GraphQLFieldDefinition definition =
                field.getName().startsWith("__") ? null : type.getFieldDefinition(field.getName());
        if (definition == null) {
            return 1;
        }
        GraphQLType inner = GraphQLTypeUtil.unwrapAll(definition.getType());
        long each = inner instanceof GraphQLFieldsContainer object
                ? 1 + of(field.getSelectionSet(), object, pageAskedFor(field, definition))
                : 1;
        boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        return isList ? Math.min(ENDLESS, each * (isConnection(type) ? page : USUAL_LIST)) : each;
    }

    private static boolean isConnection(GraphQLNamedType type) {
        return type.getName().endsWith("Connection");
    }

    private int pageAskedFor(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument(SIZE) == null) {
            return 1;
        }
        Value<?> asked = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(SIZE))
                .findFirst()
                .<Value<?>>map(Argument::getValue)
                .orElse(null);
        Object size = asked instanceof VariableReference variable ? variables.get(variable.getName()) : asked;
        int number = size instanceof IntValue literal
                ? literal.getValue().intValue()
                : size instanceof Number value ? value.intValue() : USUAL_PAGE;
        // The resolver rejects an invalid {@code first}; until then it counts as the nearest valid size.
        return Math.max(1, Math.min(number, PageRequest.LARGEST));
    }

    private GraphQLFieldsContainer typeOf(@Nullable TypeName condition, @Nullable GraphQLFieldsContainer otherwise) {
        GraphQLType named = condition == null ? otherwise : schema.getType(condition.getName());
        return named instanceof GraphQLFieldsContainer fields ? fields : schema.getQueryType();
    }
}
