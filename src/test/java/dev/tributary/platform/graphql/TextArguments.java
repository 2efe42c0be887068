package dev.tributary.platform.graphql;

import dev.tributary.shared.AnyText;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import static graphql.schema.GraphQLTypeUtil.simplePrint;

/** Requests that have one drawn text, in any place of queries and mutations where a text may stand. */
final class TextArguments {

    /** A place for a text: in this argument, by the names of fields of inputs. */
    record Place(String operation, GraphQLFieldDefinition field, String argument, List<String> path) {}

    /** A value of the right type without an effect: no code begins with a blank, and no key is empty. */
    private static final Map<String, Object> USUAL = Map.of(
            "Int", 1,
            "Boolean", true,
            "Decimal", "-1",
            "CurrencyCode", "CNY",
            "Period", "2999-12",
            "Date", "2026-11-30",
            "DateTime", "2026-11-30T09:00:00+08:00",
            "ID", "AAAA",
            "String", " ZZ");

    private final List<Place> places = new ArrayList<>();

    TextArguments(GraphQLSchema schema) {
        collect("query", schema.getQueryType());
        collect("mutation", schema.getMutationType());
    }

    List<Place> places() {
        return places;
    }

    private void collect(String operation, GraphQLObjectType root) {
        for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
            for (GraphQLArgument argument : field.getArguments()) {
                collect(argument.getType(), new Place(operation, field, argument.getName(), List.of()));
            }
        }
    }

    private void collect(GraphQLType type, Place place) {
        GraphQLType inner = GraphQLTypeUtil.unwrapAll(type);
        if (inner instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().forEach(field -> {
                List<String> path = new ArrayList<>(place.path());
                path.add(field.getName());
                collect(field.getType(), new Place(place.operation(), place.field(), place.argument(), path));
            });
        } else if (inner instanceof GraphQLEnumType
                || (inner instanceof GraphQLScalarType scalar
                        && !List.of("Int", "Boolean").contains(scalar.getName()))) {
            places.add(place);
        }
    }

    /** The body of a request. */
    Map<String, Object> request(Random random) {
        Place place = places.get(random.nextInt(places.size()));
        String text = AnyText.draw(random);
        Map<String, Object> variables = new LinkedHashMap<>();
        List<String> declared = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (GraphQLArgument argument : place.field().getArguments()) {
            boolean chosen = argument.getName().equals(place.argument());
            if (chosen || GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()) {
                declared.add("$" + argument.getName() + ": " + simplePrint(argument.getType()));
                passed.add(argument.getName() + ": $" + argument.getName());
                variables.put(argument.getName(), value(argument.getType(), chosen ? place.path() : null, text));
            }
        }
        GraphQLType answered = GraphQLTypeUtil.unwrapAll(place.field().getType());
        String document = "%s (%s) { %s(%s) %s }"
                .formatted(
                        place.operation(),
                        String.join(", ", declared),
                        place.field().getName(),
                        String.join(", ", passed),
                        answered instanceof GraphQLFieldsContainer object ? "{ " + selection(object) + " }" : "");
        return Map.of("query", document, "variables", variables);
    }

    private static String selection(GraphQLFieldsContainer object) {
        return object.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals("userErrors"))
                .map(field -> "userErrors { code message }")
                .findFirst()
                .orElse("__typename");
    }

    /** @param path to the text within this value; null if it is in another one */
    private @Nullable Object value(GraphQLType type, @Nullable List<String> path, String text) {
        if (type instanceof GraphQLNonNull nonNull) {
            return value(nonNull.getWrappedType(), path, text);
        }
        if (type instanceof GraphQLList list) {
            Object element = value(list.getWrappedType(), path, text);
            return element == null ? List.of() : List.of(element);
        }
        if (type instanceof GraphQLInputObjectType input) {
            String next = path == null || path.isEmpty() ? null : path.get(0);
            return input.getFieldDefinitions().stream()
                    .filter(field -> field.getName().equals(next)
                            || GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
                    .collect(Collectors.toMap(GraphQLInputObjectField::getName, field -> {
                        if (path != null && field.getName().equals(next)) {
                            return value(field.getType(), path.subList(1, path.size()), text);
                        }
                        return field.getName().equals("idempotencyKey") ? "" : value(field.getType(), null, text);
                    }));
        }
        if (path != null) {
            return text;
        }
        return type instanceof GraphQLEnumType choice
                ? choice.getValues().get(0).getName()
                : USUAL.get(((GraphQLScalarType) type).getName());
    }
}
