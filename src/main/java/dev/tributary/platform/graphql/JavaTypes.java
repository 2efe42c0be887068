package dev.tributary.platform.graphql;

import dev.tributary.shared.Amount;
import dev.tributary.shared.Money;
import dev.tributary.shared.Node;
import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives fields, arguments and input fields the types that their Java declarations state, so that no annotation repeats
 * them:
 *
 * <ul>
 *   <li>a value may be null where Java says {@link Nullable}
 *   <li>a {@code BigDecimal} is a {@code Decimal}, or {@code Money} if it is an {@link Amount}; a {@code UUID} is an
 *       {@code ID}
 *   <li>a text that is named {@code currency} is a {@code CurrencyCode}, and one that is named {@code period} a
 *       {@code Period}
 * </ul>
 */
final class JavaTypes {

    private static final String ID = "id";

    /** A directive that nothing has; its arguments would bring scalars that nothing else uses. */
    private static final String CONSTRAINT = "constraint";

    private static final String MONEY = Money.class.getSimpleName();

    /** A scalar for texts that have a certain name, and how a text becomes its value. */
    record TextScalar(String name, Function<String, Object> value) {}

    /** The scalars of texts, by the name of the field. */
    static final Map<String, TextScalar> TEXTS = Map.of(
            "currency", new TextScalar("CurrencyCode", CurrencyCode::new),
            "period", new TextScalar("Period", PeriodText::new));

    private final GraphQLSchema ofSmallRye;
    private final Map<String, Class<?>> inputs = new HashMap<>();

    private JavaTypes(GraphQLSchema ofSmallRye) {
        this.ofSmallRye = ofSmallRye;
    }

    /**
     * The schema with these types.
     *
     * @throws IllegalStateException if an input has no record, or a field of it another name than its component
     */
    static GraphQLSchema stated(GraphQLSchema ofSmallRye) {
        return new JavaTypes(ofSmallRye).stated();
    }

    private GraphQLSchema stated() {
        GraphQLObjectType query = stated(ofSmallRye.getQueryType());
        GraphQLObjectType mutation = stated(ofSmallRye.getMutationType());
        GraphQLObjectType subscription = stated(ofSmallRye.getSubscriptionType());
        Set<GraphQLType> types = new HashSet<>();
        for (GraphQLType type : ofSmallRye.getAdditionalTypes()) {
            if (type instanceof GraphQLObjectType object) {
                types.add(stated(object));
            } else if (type instanceof GraphQLInterfaceType node) {
                types.add(stated(node));
            } else if (!(type instanceof GraphQLInputObjectType)) {
                types.add(type);
            }
        }
        // Inputs come last: the operations above lead to their records.
        for (GraphQLType type : ofSmallRye.getAdditionalTypes()) {
            if (type instanceof GraphQLInputObjectType input) {
                types.add(stated(input));
            }
        }
        return ofSmallRye.transform(schema -> schema.query(query)
                .mutation(mutation)
                .subscription(subscription)
                .clearAdditionalTypes()
                .additionalTypes(types)
                .clearDirectives()
                .additionalDirectives(ofSmallRye.getDirectives().stream()
                        .filter(directive -> !directive.getName().equals(CONSTRAINT))
                        .collect(Collectors.toSet())));
    }

    private GraphQLObjectType stated(GraphQLObjectType object) {
        return object.transform(changed -> {
            object.getFieldDefinitions()
                    .forEach(field -> changed.field(stated(
                            field,
                            ofSmallRye
                                    .getCodeRegistry()
                                    .getDataFetcher(
                                            FieldCoordinates.coordinates(object.getName(), field.getName()), field))));
            changed.clearInterfaces();
            object.getInterfaces()
                    .forEach(shared -> changed.withInterface(GraphQLTypeReference.typeRef(shared.getName())));
        });
    }

    private GraphQLFieldDefinition stated(GraphQLFieldDefinition field, DataFetcher<?> fetcher) {
        if (fetcher instanceof LeanFetchers.LeanField plain) {
            return field.transform(changed -> {
                Method getter = plain.getter();
                changed.type((GraphQLOutputType)
                        type(getter, getter.getAnnotatedReturnType(), field.getName(), field.getType()));
                if (field.getName().equals(ID)) {
                    changed.description("Opaque id.");
                }
            });
        }
        if (!(fetcher instanceof LeanOperation operation)) {
            return field;
        }
        Method method = operation.method();
        Parameter[] parameters = method.getParameters();
        List<String> names = operation.parameters();
        return field.transform(changed -> {
            changed.type((GraphQLOutputType)
                    type(method, method.getAnnotatedReturnType(), field.getName(), field.getType()));
            changed.replaceArguments(field.getArguments().stream()
                    .map(argument -> stated(argument, parameters[names.indexOf(argument.getName())]))
                    .toList());
        });
    }

    /** An argument with a default may be omitted. */
    private GraphQLArgument stated(GraphQLArgument argument, Parameter declared) {
        AnnotatedType java = declared.getAnnotatedType();
        GraphQLInputType type = (GraphQLInputType) type(declared, java, argument.getName(), argument.getType());
        remember(argument.getType(), java);
        return argument.transform(changed -> changed.type(
                argument.hasSetDefaultValue() ? (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type) : type));
    }

    /** {@link Node}, the only interface. */
    private static GraphQLInterfaceType stated(GraphQLInterfaceType node) {
        return node.transform(changed -> changed.field(
                node.getFieldDefinition(ID).transform(id -> id.type(GraphQLNonNull.nonNull(Scalars.GraphQLID)))));
    }

    private GraphQLInputObjectType stated(GraphQLInputObjectType input) {
        Class<?> java = inputs.get(input.getName());
        if (java == null) {
            throw new IllegalStateException("No argument leads to the input " + input.getName());
        }
        Map<String, RecordComponent> components = Stream.of(java.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
        return input.transform(changed -> input.getFieldDefinitions()
                .forEach(field -> changed.field(field.transform(
                        stated -> stated.type((GraphQLInputType) type(components.get(field.getName()), field))))));
    }

    private GraphQLType type(@Nullable RecordComponent component, GraphQLInputObjectField field) {
        if (component == null) {
            throw new IllegalStateException("An input's field has another name than its component: " + field);
        }
        return type(component, component.getAnnotatedType(), field.getName(), field.getType());
    }

    /** Remembers the records of an input and of the inputs inside. */
    private void remember(GraphQLType type, AnnotatedType java) {
        Class<?> record = raw(element(java));
        if (record != null
                && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
                && inputs.put(input.getName(), record) == null) {
            for (RecordComponent component : record.getRecordComponents()) {
                GraphQLInputObjectField field = input.getFieldDefinition(component.getName());
                if (field != null) {
                    remember(field.getType(), component.getAnnotatedType());
                }
            }
        }
    }

    /** The type of the schema for this declaration; SmallRye knows the names of objects. */
    private GraphQLType type(AnnotatedElement declared, AnnotatedType java, String name, GraphQLType ofSmallRye) {
        String usual = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(ofSmallRye)).getName();
        return type(
                java,
                declared instanceof Method getter && isMoney(getter) ? MONEY : scalar(raw(element(java)), name, usual));
    }

    /** Whether this is an amount in the currency of its record; the amount of {@link Money} itself is a number. */
    static boolean isMoney(Method getter) {
        return getter.isAnnotationPresent(Amount.class)
                && getter.getDeclaringClass() != Money.class
                && Stream.of(getter.getDeclaringClass().getMethods())
                        .anyMatch(method -> method.getName().equals("currency"));
    }

    private GraphQLType type(AnnotatedType java, String inner) {
        Class<?> raw = raw(java);
        if (raw == Uni.class || raw == Multi.class) {
            return type(argument(java), inner);
        }
        GraphQLType type = raw == List.class ? GraphQLList.list(type(argument(java), inner)) : named(inner);
        return java.isAnnotationPresent(Nullable.class) ? type : GraphQLNonNull.nonNull(type);
    }

    /** A reference, since a wrapper around an object itself would close a circle; scalars are found only as such. */
    private GraphQLType named(String name) {
        return ofSmallRye.getType(name) instanceof GraphQLScalarType scalar
                ? scalar
                : GraphQLTypeReference.typeRef(name);
    }

    private static String scalar(@Nullable Class<?> java, String name, String usual) {
        if (java == BigDecimal.class) {
            return "Decimal";
        }
        if (java == UUID.class) {
            return "ID";
        }
        TextScalar text = java == String.class ? TEXTS.get(name) : null;
        return text == null ? usual : text.name();
    }

    private static AnnotatedType element(AnnotatedType java) {
        Class<?> raw = raw(java);
        return raw == List.class || raw == Uni.class || raw == Multi.class ? element(argument(java)) : java;
    }

    private static AnnotatedType argument(AnnotatedType java) {
        return ((AnnotatedParameterizedType) java).getAnnotatedActualTypeArguments()[0];
    }

    private static @Nullable Class<?> raw(AnnotatedType java) {
        return java.getType() instanceof Class<?> plain
                ? plain
                : java.getType() instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : null;
    }
}
