package dev.tributary.platform.security;

import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.persistence.TestDatabase;
import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

/**
 * A request for every query and every mutation of the schema, with all fields two levels deep. The mutations are
 * about objects that do not exist, or have an invalid key: none of them does anything.
 */
final class SchemaTour {

    private static final int DEPTH = 2;
    private static final UUID NOTHING = UUID.fromString("00000000-0000-4000-8000-00000000dead");

    record Stop(String field, String document, Map<String, Object> variables) {

        @Override
        public String toString() {
            return field;
        }
    }

    private final TypeDefinitionRegistry schema = new SchemaParser().parse(new File("src/main/graphql/schema.graphql"));

    List<Stop> queries() {
        return stops("Query", "query");
    }

    List<Stop> mutations() {
        return stops("Mutation", "mutation");
    }

    private List<Stop> stops(String type, String kind) {
        return fields(type).map(field -> stop(field, kind)).toList();
    }

    private Stream<FieldDefinition> fields(String type) {
        return schema.getType(type, ObjectTypeDefinition.class).stream()
                .flatMap(found -> found.getFieldDefinitions().stream());
    }

    private Stop stop(FieldDefinition field, String kind) {
        Map<String, Object> variables = new LinkedHashMap<>();
        List<String> declared = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (var argument : field.getInputValueDefinitions()) {
            if (isNeeded(argument)) {
                var name = argument.getName();
                declared.add("$" + name + ": " + AstPrinter.printAstCompact(argument.getType()));
                passed.add(name + ": $" + name);
                variables.put(name, value(argument.getType(), name));
            }
        }
        var document = "%s %s { done: %s%s %s }"
                .formatted(kind, inBrackets(declared), field.getName(), inBrackets(passed), shown(field, DEPTH));
        return new Stop(field.getName(), document, variables);
    }

    private static boolean isNeeded(InputValueDefinition argument) {
        return argument.getName().equals("first")
                || (argument.getType() instanceof NonNullType && argument.getDefaultValue() == null);
    }

    private static String inBrackets(List<String> parts) {
        return parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
    }

    private String shown(FieldDefinition field, int depth) {
        var type = name(field.getType());
        if (type.equals("Node")) {
            return "{ __typename id }";
        }
        if (schema.getType(type, ObjectTypeDefinition.class).isEmpty()) {
            return "";
        }
        return fields(type)
                .map(child -> child(child, depth))
                .filter(text -> !text.isEmpty())
                .collect(joining(" ", "{ __typename ", " }"));
    }

    private String child(FieldDefinition field, int depth) {
        var isLeaf = schema.getType(name(field.getType()), ObjectTypeDefinition.class)
                .isEmpty();
        var isPage = List.of("edges", "pageInfo").contains(field.getName());
        // The time of the read differs, and so do the fields about all roles: their names, and the discount that
        // sellers may give.
        var differs = List.of("asOf", "roles", "mostDiscount").contains(field.getName());
        if ((!isLeaf && depth == 0)
                || isPage
                || differs
                || name(field.getType()).equals("Node")) {
            return "";
        }
        var arguments = field.getInputValueDefinitions().stream()
                .filter(SchemaTour::isNeeded)
                .map(argument -> argument.getName() + ": " + literal(argument))
                .toList();
        // The nodes of a list are as deep as the list.
        var below = field.getName().equals("nodes") ? depth : depth - 1;
        return field.getName() + inBrackets(arguments) + " " + shown(field, below);
    }

    private String literal(InputValueDefinition argument) {
        return switch (name(argument.getType())) {
            case "Int" -> "1";
            case "Period" -> "\"2026\"";
            case "Date" -> "\"" + TestDatabase.today() + "\"";
            default -> throw new AssertionError("Say here what to pass as " + argument.getName());
        };
    }

    private Object value(Type<?> type, String name) {
        if (type instanceof NonNullType some) {
            return value(some.getType(), name);
        }
        if (type instanceof ListType list) {
            return List.of(value(list.getType(), name));
        }
        var typeName = ((TypeName) type).getName();
        var input = schema.getType(typeName, InputObjectTypeDefinition.class);
        if (input.isPresent()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (var field : input.get().getInputValueDefinitions()) {
                if (field.getType() instanceof NonNullType) {
                    fields.put(field.getName(), value(field.getType(), field.getName()));
                }
            }
            return fields;
        }
        var values = schema.getType(typeName, EnumTypeDefinition.class);
        if (values.isPresent() && !typeName.equals("CurrencyCode")) {
            return values.get().getEnumValueDefinitions().get(0).getName();
        }
        return switch (typeName) {
            case "ID" -> GlobalId.of("Order", NOTHING);
            case "Int", "BigInteger" -> 1;
            case "Boolean" -> false;
            case "Decimal" -> "1";
            case "CurrencyCode" -> "CNY";
            case "Period" -> "2026";
            case "Date" -> TestDatabase.today().toString();
            default -> text(name);
        };
    }

    private static Object text(String name) {
        return switch (name) {
            case "idempotencyKey" -> "";
            case "partner", "code" -> "P0001";
            case "number" -> "E1001";
            case "division" -> "440300";
            default -> "nothing";
        };
    }

    private static String name(@Nullable Type<?> type) {
        if (type instanceof NonNullType some) {
            return name(some.getType());
        }
        return type instanceof ListType list ? name(list.getType()) : ((TypeName) requireNonNull(type)).getName();
    }
}
