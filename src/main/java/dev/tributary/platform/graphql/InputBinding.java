package dev.tributary.platform.graphql;

import dev.tributary.shared.IdOf;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.CustomStringScalar;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of an operation from the arguments of a field, which {@link ScalarForm} has checked. An input object
 * becomes its record.
 */
final class InputBinding {

    private static final List<Class<?>> AS_THEY_ARE =
            List.of(int.class, Integer.class, boolean.class, Boolean.class, PeriodText.class);

    private final List<Function<DataFetchingEnvironment, @Nullable Object>> parameters;

    /** The binding of this method, whose arguments have these names. */
    InputBinding(Method method, List<String> names) {
        this.parameters = new ArrayList<>();
        Parameter[] declared = method.getParameters();
        for (int at = 0; at < declared.length; at++) {
            parameters.add(parameter(declared[at], names.get(at)));
        }
    }

    /** The values of the parameters, in their sequence. */
    @Nullable
    Object[] values(DataFetchingEnvironment field) {
        @Nullable Object[] values = new Object[parameters.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = parameters.get(at).apply(field);
        }
        return values;
    }

    private static Function<DataFetchingEnvironment, @Nullable Object> parameter(Parameter declared, String name) {
        if (declared.isAnnotationPresent(Source.class)) {
            return DataFetchingEnvironment::getSource;
        }
        if (declared.getType() == Context.class) {
            return field -> SmallRyeContextManager.getCurrentSmallRyeContext();
        }
        Function<Object, Object> value = value(declared.getParameterizedType(), declared);
        return field -> {
            Object given = field.getArgument(name);
            return given == null ? null : value.apply(given);
        };
    }

    /** Makes a value of this Java type. */
    private static Function<Object, Object> value(Type type, AnnotatedElement declared) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Function<Object, Object> element = value(generic.getActualTypeArguments()[0], declared);
            return given ->
                    given instanceof List<?> many ? many.stream().map(element).toList() : List.of(element.apply(given));
        }
        Class<?> plain = (Class<?>) type;
        if (AS_THEY_ARE.contains(plain)) {
            return given -> given;
        }
        if (plain == String.class) {
            // A currency or a period has a scalar of its own.
            return given -> given instanceof CustomStringScalar text ? text.stringValueForSerialization() : given;
        }
        if (plain == BigDecimal.class) {
            return given -> ((Decimal) given).value();
        }
        if (plain == LocalDate.class) {
            return given -> LocalDate.parse((String) given);
        }
        if (plain == OffsetDateTime.class) {
            return given -> OffsetDateTime.parse((String) given);
        }
        if (plain == UUID.class) {
            return key(declared.getAnnotation(IdOf.class));
        }
        if (plain.isEnum()) {
            return choice(plain);
        }
        if (plain.isRecord()) {
            return object(plain);
        }
        throw new IllegalStateException("No argument can be a " + type);
    }

    private static Function<Object, Object> key(@Nullable IdOf type) {
        if (type == null) {
            throw new IllegalStateException("An argument that is a key says of what, with @IdOf");
        }
        return id -> GlobalId.key(type.value(), (String) id).orElse(GlobalId.NO_OBJECT);
    }

    private static Function<Object, Object> choice(Class<?> type) {
        Map<String, Object> values = Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(value -> ((Enum<?>) value).name(), value -> value));
        return name -> name instanceof Enum<?> ? name : values.get(name);
    }

    private static Function<Object, Object> object(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
        List<Function<Object, Object>> values = Stream.of(components)
                .map(component -> value(component.getGenericType(), component))
                .toList();
        return given -> {
            Map<?, ?> fields = (Map<?, ?>) given;
            @Nullable Object[] arguments = new Object[components.length];
            for (int at = 0; at < arguments.length; at++) {
                Object field = fields.get(components[at].getName());
                arguments[at] = field == null ? null : values.get(at).apply(field);
            }
            try {
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(type + " refuses " + given, failed);
            }
        };
    }
}
