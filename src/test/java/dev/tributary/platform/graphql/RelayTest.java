package dev.tributary.platform.graphql;

import graphql.GraphQL;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema keeps to Relay's specifications of connections and of refetching by id, which client libraries rely on. */
@QuarkusTest
class RelayTest {

    @Inject
    GraphQL engine;

    @Test
    void aConnectionHasEdgesAndPageInfo() {
        assertThat(connections()).hasSizeGreaterThan(4).allSatisfy(connection -> {
            assertThat(type(connection, "pageInfo")).isEqualTo("PageInfo!");
            var edge = connection.getName().replaceAll("Connection$", "Edge");
            assertThat(type(connection, "edges")).isEqualTo("[" + edge + "!]!");
            assertThat(type(connection, "totalCount")).isEqualTo("Int!");
            var node = type(schema().getObjectType(edge), "node");
            assertThat(type(schema().getObjectType(edge), "cursor")).isEqualTo("String!");
            assertThat(type(connection, "nodes")).isEqualTo("[" + node + "]!");
        });
    }

    @Test
    void aFieldWithAConnectionIsPagedForwards() {
        var names = connections().stream().map(GraphQLObjectType::getName).toList();
        var paged = objects().stream()
                .flatMap(object -> object.getFieldDefinitions().stream())
                .filter(field -> names.contains(
                        GraphQLTypeUtil.unwrapAll(field.getType()).getName()))
                .toList();

        assertThat(paged).hasSizeGreaterThan(5).allSatisfy(field -> {
            assertThat(GraphQLTypeUtil.simplePrint(field.getType())).endsWith("Connection!");
            assertThat(argument(field, "first")).isEqualTo("Int!");
            assertThat(argument(field, "after")).isEqualTo("String");
        });
    }

    @Test
    void pageInfoIsRelays() {
        var pageInfo = schema().getObjectType("PageInfo");

        assertThat(type(pageInfo, "hasNextPage")).isEqualTo("Boolean!");
        assertThat(type(pageInfo, "hasPreviousPage")).isEqualTo("Boolean!");
        assertThat(type(pageInfo, "startCursor")).isEqualTo("String");
        assertThat(type(pageInfo, "endCursor")).isEqualTo("String");
    }

    @Test
    void whatHasAnIdIsANode() {
        assertThat(argument(schema().getQueryType().getFieldDefinition("node"), "id"))
                .isEqualTo("ID!");
        assertThat(type(schema().getQueryType(), "node")).isEqualTo("Node");
        var withId = objects().stream()
                .filter(object -> object.getFieldDefinition("id") != null)
                .toList();
        assertThat(withId).hasSizeGreaterThan(5).allSatisfy(object -> {
            assertThat(type(object, "id")).isEqualTo("ID!");
            assertThat(object.getInterfaces())
                    .anyMatch(shared -> shared.getName().equals("Node"));
        });
    }

    @Test
    void whatIsDeprecatedSaysSinceWhenAndWhatToUseInstead() {
        var deprecated = objects().stream()
                .flatMap(object -> object.getFieldDefinitions().stream())
                .filter(GraphQLFieldDefinition::isDeprecated)
                .toList();

        assertThat(deprecated)
                .allSatisfy(
                        field -> assertThat(field.getDeprecationReason()).matches("Since \\d{4}-\\d\\d-\\d\\d: .+"));
    }

    private GraphQLSchema schema() {
        return engine.getGraphQLSchema();
    }

    private List<GraphQLObjectType> objects() {
        return schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(object -> !object.getName().startsWith("__"))
                .toList();
    }

    private List<GraphQLObjectType> connections() {
        return objects().stream()
                .filter(object -> object.getName().endsWith("Connection"))
                .toList();
    }

    private static String type(GraphQLObjectType object, String field) {
        var definition = object.getFieldDefinition(field);
        return definition == null ? "none" : GraphQLTypeUtil.simplePrint(definition.getType());
    }

    private static String argument(GraphQLFieldDefinition field, String name) {
        GraphQLArgument argument = field.getArgument(name);
        return argument == null ? "none" : GraphQLTypeUtil.simplePrint(argument.getType());
    }
}
