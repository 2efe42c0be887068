package dev.tributary.platform.graphql;

import graphql.GraphQLError;
import graphql.execution.RawVariables;
import graphql.execution.TypeFromAST;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the values of variables. Its errors name paths and are in the caller's language; graphql-java would name Java
 * classes. graphql-java's own errors about missing and unknown values are good enough.
 */
final class VariableCheck {

    private final Locale language;
    private final List<GraphQLError> errors = new ArrayList<>();

    private VariableCheck(Locale language) {
        this.language = language;
    }

    /** The errors; empty if each value has its type. */
    static List<GraphQLError> of(
            OperationDefinition operation,
            Document document,
            GraphQLSchema schema,
            RawVariables variables,
            Locale language) {
        VariableCheck check = new VariableCheck(language);
        Set<String> none = new HashSet<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            check.check(
                    TypeFromAST.getTypeFromAST(schema, variable.getType()),
                    variables.get(variable.getName()),
                    variable.getName(),
                    variable.getSourceLocation());
            if (variables.containsKey(variable.getName()) && variables.get(variable.getName()) == null) {
                none.add(variable.getName());
            }
        }
        if (!none.isEmpty()) {
            check.checkConditions(document, none);
        }
        return check.errors;
    }

    /**
     * A nullable variable with a default may decide whether a field is skipped, but an explicit null is neither true
     * nor false.
     */
    private void checkConditions(Document document, Set<String> none) {
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes") // as graphql-java declares it
                            public TraversalControl visitDirective(Directive condition, TraverserContext<Node> where) {
                                condition.getArguments().forEach(argument -> {
                                    if (argument.getValue() instanceof VariableReference variable
                                            && none.contains(variable.getName())) {
                                        refuse(
                                                Messages.in(language, "errors").text("CONDITION_IS_NULL"),
                                                variable.getName(),
                                                condition.getSourceLocation());
                                    }
                                });
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document.getDefinitions());
    }

    private void check(
            @Nullable GraphQLType type, @Nullable Object value, String path, @Nullable SourceLocation where) {
        if (value == null || type == null) {
            return;
        }
        GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
        if (inner instanceof GraphQLList list) {
            if (value instanceof List<?> elements) {
                for (int at = 0; at < elements.size(); at++) {
                    check(list.getWrappedType(), elements.get(at), path + "." + at, where);
                }
            } else {
                check(list.getWrappedType(), value, path, where);
            }
        } else if (inner instanceof GraphQLInputObjectType input) {
            if (value instanceof Map<?, ?> members) {
                input.getFieldDefinitions()
                        .forEach(field -> check(
                                field.getType(), members.get(field.getName()), path + "." + field.getName(), where));
            } else {
                refuse("INPUT_OBJECT", value, input, path, where);
            }
        } else if (inner instanceof GraphQLEnumType choice) {
            if (!(value instanceof String name) || choice.getValue(name) == null) {
                refuse("ENUM_VALUE", value, choice, path, where);
            }
        } else if (inner instanceof GraphQLScalarType scalar) {
            ScalarForm form = ScalarForm.of(scalar.getName());
            if (form != null && form.read(value) == null) {
                refuse(form.refusal(value, language), path, where);
            }
        }
    }

    private void refuse(String text, Object value, GraphQLNamedType type, String path, @Nullable SourceLocation where) {
        String choices = type instanceof GraphQLEnumType choice
                ? choice.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .collect(Collectors.joining(", "))
                : "";
        refuse(
                Messages.in(language, "errors").text(text, ScalarForm.shown(value), type.getName(), choices),
                path,
                where);
    }

    private void refuse(String text, String path, @Nullable SourceLocation where) {
        errors.add(CodedError.of(ErrorCode.BAD_USER_INPUT, path + ": " + text)
                .location(where)
                .build());
    }
}
