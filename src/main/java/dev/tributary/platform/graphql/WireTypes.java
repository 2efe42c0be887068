package dev.tributary.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names the generic types of the APIs. SmallRye names a generic type after its arguments; the schema names it after the
 * last of them, without {@code ErrorCode}. A {@link WireName} replaces that word, but not in user errors.
 *
 * <ul>
 *   <li>{@code Connection_Return} becomes {@code ReturnConnection}
 *   <li>{@code Edge_Return} becomes {@code ReturnEdge}
 *   <li>{@code Payload_Return_ReturnErrorCode} becomes {@code ReturnPayload}, and its {@code node} {@code salesReturn}
 *   <li>{@code UserError_ReturnErrorCode} becomes {@code ReturnUserError}
 * </ul>
 */
final class WireTypes {

    private static final String PAYLOAD = Payload.class.getSimpleName();
    private static final String USER_ERROR = UserError.class.getSimpleName();
    private static final Set<String> GENERIC =
            Set.of(Connection.class.getSimpleName(), Edge.class.getSimpleName(), PAYLOAD, USER_ERROR);
    private static final String OBJECT = "node";

    /** Names of objects that programming languages reserve, and what stands for them. */
    private static final Map<String, String> RESERVED = Map.of("return", "salesReturn");

    private final GraphQLSchema ofSmallRye;
    private final Map<String, Origin> origins = new HashMap<>();
    private final Set<GraphQLType> types = new HashSet<>();
    private final GraphQLCodeRegistry.Builder code;

    /** The type of SmallRye that has this name in the schema, and the name of its object there. */
    private record Origin(String type, String object) {}

    private WireTypes(GraphQLSchema ofSmallRye) {
        this.ofSmallRye = ofSmallRye;
        this.code = GraphQLCodeRegistry.newCodeRegistry(ofSmallRye.getCodeRegistry());
    }

    /**
     * The schema with the names.
     *
     * @throws IllegalStateException if two types would have the same name
     */
    static GraphQLSchema named(GraphQLSchema ofSmallRye) {
        return new WireTypes(ofSmallRye).named();
    }

    private GraphQLSchema named() {
        for (GraphQLType type : ofSmallRye.getAdditionalTypes()) {
            if (!(type instanceof GraphQLObjectType object)) {
                types.add(type);
            } else if (!isGeneric(object)) {
                types.add(withNames(object));
            }
        }
        return ofSmallRye.transform(schema -> schema.query(withNames(ofSmallRye.getQueryType()))
                .mutation(withNames(ofSmallRye.getMutationType()))
                .subscription(withNames(ofSmallRye.getSubscriptionType()))
                .clearAdditionalTypes()
                .additionalTypes(types)
                .codeRegistry(code.build()));
    }

    /** The object whose fields name their types as the schema does. */
    private GraphQLObjectType withNames(GraphQLObjectType object) {
        List<GraphQLFieldDefinition> changed = object.getFieldDefinitions().stream()
                .filter(field -> generic(field) != null)
                .map(field -> withName(field, wireName(object, field)))
                .toList();
        return changed.isEmpty() ? object : object.transform(named -> changed.forEach(named::field));
    }

    private GraphQLFieldDefinition withName(GraphQLFieldDefinition field, @Nullable WireName wireName) {
        GraphQLObjectType generic = generic(field);
        String type = generic == null
                ? ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName()
                : name(generic, wireName);
        // A reference by name, since a wrapper around the type itself would close a circle.
        return field.transform(changed -> changed.type(of(field.getType(), type)));
    }

    private @Nullable WireName wireName(GraphQLObjectType object, GraphQLFieldDefinition field) {
        return fetcher(object, field) instanceof LeanOperation operation ? operation.wireName() : null;
    }

    /** The name of the type in the schema, to which the type is added. */
    private String name(GraphQLObjectType generic, @Nullable WireName wireName) {
        String[] words = generic.getName().split("_", -1);
        String usual = words[words.length - 1].replaceFirst("ErrorCode$", "");
        String name = (wireName == null || words[0].equals(USER_ERROR) ? usual : wireName.value()) + words[0];
        String object = !words[0].equals(PAYLOAD)
                ? OBJECT
                : wireName == null || wireName.object().isEmpty() ? object(words[1]) : wireName.object();
        Origin origin = new Origin(generic.getName(), object);
        Origin known = origins.putIfAbsent(name, origin);
        if (known == null) {
            types.add(type(generic, wireName, name, object));
        } else if (!known.equals(origin)) {
            throw new IllegalStateException("Two types have the name " + name + ": " + known + " and " + origin);
        }
        return name;
    }

    private GraphQLObjectType type(GraphQLObjectType generic, @Nullable WireName wireName, String name, String object) {
        List<GraphQLFieldDefinition> fields = generic.getFieldDefinitions().stream()
                .map(field -> {
                    String fieldName = field.getName().equals(OBJECT) ? object : field.getName();
                    code.dataFetcher(FieldCoordinates.coordinates(name, fieldName), fetcher(generic, field));
                    return withName(field, wireName).transform(changed -> changed.name(fieldName));
                })
                .toList();
        return generic.transform(changed -> changed.name(name).replaceFields(fields));
    }

    private DataFetcher<?> fetcher(GraphQLObjectType object, GraphQLFieldDefinition field) {
        return ofSmallRye
                .getCodeRegistry()
                .getDataFetcher(FieldCoordinates.coordinates(object.getName(), field.getName()), field);
    }

    private static @Nullable GraphQLObjectType generic(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object && isGeneric(object)
                ? object
                : null;
    }

    private static boolean isGeneric(GraphQLObjectType type) {
        int end = type.getName().indexOf('_');
        return end > 0 && GENERIC.contains(type.getName().substring(0, end));
    }

    /** A type with the same wrappers around the type of this name. */
    private static GraphQLOutputType of(GraphQLType type, String name) {
        if (type instanceof GraphQLNonNull nonNull) {
            return GraphQLNonNull.nonNull(of(nonNull.getWrappedType(), name));
        }
        return type instanceof GraphQLList list
                ? GraphQLList.list(of(list.getWrappedType(), name))
                : GraphQLTypeReference.typeRef(name);
    }

    private static String object(String type) {
        String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return RESERVED.getOrDefault(name, name);
    }
}
