package dev.tributary.platform.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The names that generic types have in the schema; SchemaSnapshotTest holds those of the APIs. */
class WireTypesTest {

    private static final String TYPES = """
            type Query { returns: Connection_Return! }
            type Mutation { returnRequest: Payload_Return_ReturnErrorCode! %s }
            type Subscription { changed: Return! }
            type Connection_Return { edges: [Edge_Return!]! nodes: [Return!]! }
            type Edge_Return { node: Return! cursor: String! }
            type Payload_Return_ReturnErrorCode { node: Return userErrors: [UserError_ReturnErrorCode!]! }
            type Payload_Order_ReturnErrorCode { node: Order userErrors: [UserError_ReturnErrorCode!]! }
            type UserError_ReturnErrorCode { code: ReturnErrorCode! }
            enum ReturnErrorCode { CONFLICT }
            type Order { returns(first: Int! = 20): Connection_Return! }
            type Return { order: Order! }
            """;

    @Test
    void genericTypesAreNamedAfterTheirLastArgument() {
        var printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeSchemaDefinition(false))
                .print(WireTypes.named(schema("")));

        assertThat(printed).doesNotContain("_");
        assertThat(printed.replaceAll("\\s+", " "))
                .contains("type Mutation { returnRequest: ReturnPayload! }")
                .contains("type Order { returns(first: Int! = 20): ReturnConnection! }")
                .contains("type Query { returns: ReturnConnection! }")
                .contains("type ReturnConnection { edges: [ReturnEdge!]! nodes: [Return!]! }")
                .contains("type ReturnEdge { cursor: String! node: Return! }")
                .contains("type ReturnPayload { return: Return userErrors: [ReturnUserError!]! }")
                .contains("type ReturnUserError { code: ReturnErrorCode! }");
    }

    @Test
    void twoTypesOfOneNameStopTheStart() {
        var schema = schema("orderReturn: Payload_Order_ReturnErrorCode!");

        assertThatThrownBy(() -> WireTypes.named(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ReturnPayload");
    }

    private static GraphQLSchema schema(String mutation) {
        return new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(TYPES.formatted(mutation)), RuntimeWiring.MOCKED_WIRING);
    }
}
