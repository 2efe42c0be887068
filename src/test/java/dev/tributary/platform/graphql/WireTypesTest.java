package dev.tributary.platform.graphql;

import graphql.Scalars;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The names that generic types have in the schema; SchemaSnapshotTest holds those of the APIs. */
class WireTypesTest {

    /** Object types as SmallRye names them, with a place for another mutation. */
    private static final String TYPES = """
            type Query { returns: Connection_Return! }
            type Mutation { returnRequest: Payload_Return_ReturnErrorCode! %s }
            type Subscription { changed: Return! }
            type Connection_Return { edges: [Edge_Return!]! nodes: [Return!]! }
            type Edge_Return { cursor: String! node: Return! }
            type Payload_Return_ReturnErrorCode { node: Return userErrors: [UserError_ReturnErrorCode!]! }
            type Payload_Order_ReturnErrorCode { node: Order userErrors: [UserError_ReturnErrorCode!]! }
            type UserError_ReturnErrorCode { code: ReturnErrorCode! }
            type Order { returns: Connection_Return! }
            type Return { order: Order! }
            """;

    @Test
    void genericTypesAreNamedAfterTheirLastArgument() {
        var printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false))
                .print(WireTypes.named(schema("")));

        assertThat(printed).doesNotContain("_");
        assertThat(printed.replaceAll("\\s+", " "))
                .contains("type Mutation { returnRequest: ReturnPayload! }")
                .contains("type Order { returns: ReturnConnection! }")
                .contains("type Query { returns: ReturnConnection! }")
                .contains("type ReturnConnection { edges: [ReturnEdge!]! nodes: [Return!]! }")
                .contains("type ReturnEdge { cursor: String! node: Return! }")
                .contains("type ReturnPayload { salesReturn: Return userErrors: [ReturnUserError!]! }")
                .contains("type ReturnUserError { code: ReturnErrorCode! }");
    }

    @Test
    void twoTypesOfOneNameStopTheStart() {
        var schema = schema("orderReturn: Payload_Order_ReturnErrorCode!");

        assertThatThrownBy(() -> WireTypes.named(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ReturnPayload");
    }

    /** All references are by name, as SmallRye makes them. */
    private static GraphQLSchema schema(String mutation) {
        Map<String, GraphQLObjectType> objects = new HashMap<>();
        for (var definition :
                Parser.parse(TYPES.formatted(mutation)).getDefinitionsOfType(ObjectTypeDefinition.class)) {
            var object = GraphQLObjectType.newObject().name(definition.getName());
            definition
                    .getFieldDefinitions()
                    .forEach(field -> object.field(GraphQLFieldDefinition.newFieldDefinition()
                            .name(field.getName())
                            .type(type(field.getType()))));
            objects.put(definition.getName(), object.build());
        }
        var schema = GraphQLSchema.newSchema()
                .query(objects.remove("Query"))
                .mutation(objects.remove("Mutation"))
                .subscription(objects.remove("Subscription"));
        Set<GraphQLType> others = new HashSet<>(objects.values());
        others.add(Scalars.GraphQLString);
        others.add(GraphQLEnumType.newEnum()
                .name("ReturnErrorCode")
                .value("CONFLICT")
                .build());
        return schema.additionalTypes(others).build();
    }

    private static GraphQLOutputType type(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return GraphQLNonNull.nonNull(type(nonNull.getType()));
        }
        return type instanceof ListType list
                ? GraphQLList.list(type(list.getType()))
                : GraphQLTypeReference.typeRef(((TypeName) type).getName());
    }
}
