package dev.tributary.platform.persistence;

import dev.tributary.shared.Money;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How the rows of a statement become values of a class. A record takes the columns by the names of its components:
 * {@code requestedOn} is the column {@code requested_on}. A component that is a record itself takes the columns that
 * begin with its name, and is null if all of these are. A list of records is a JSON array of objects. An amount of {@link Money} is in {@code net_currency} if there
 * is such a column, else in {@code currency}. Any other class takes the only column.
 *
 * <p>A shape is made and checked once for the columns of a statement, so that a wrong name fails with the first row set
 * even if it is empty.
 */
final class Shape<T> {

    private record Key(
            Class<?> type, List<String> columns, @Nullable String key) {}

    /** Reads one value of a row. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object from(Row row);
    }

    /** Reads a value that is in one column. */
    @FunctionalInterface
    private interface Cell {
        @Nullable
        Object at(Row row, int column);
    }

    private static final ConcurrentMap<Key, Shape<?>> KNOWN = new ConcurrentHashMap<>();

    private static final Map<Class<?>, Cell> CELLS = Map.ofEntries(
            Map.entry(UUID.class, Row::getUUID),
            Map.entry(String.class, Row::getString),
            Map.entry(int.class, Row::getInteger),
            Map.entry(Integer.class, Row::getInteger),
            Map.entry(long.class, Row::getLong),
            Map.entry(Long.class, Row::getLong),
            Map.entry(boolean.class, Row::getBoolean),
            Map.entry(Boolean.class, Row::getBoolean),
            Map.entry(BigDecimal.class, Row::getBigDecimal),
            Map.entry(LocalDate.class, Row::getLocalDate),
            Map.entry(OffsetDateTime.class, Row::getOffsetDateTime),
            Map.entry(JsonObject.class, Row::getJsonObject),
            Map.entry(JsonArray.class, Row::getJsonArray));

    private static final Map<Class<?>, Cell> ARRAYS = Map.of(
            UUID.class, Row::getArrayOfUUIDs,
            String.class, Row::getArrayOfStrings,
            Integer.class, Row::getArrayOfIntegers,
            BigDecimal.class, Row::getArrayOfBigDecimals,
            LocalDate.class, Row::getArrayOfLocalDates);

    private final Class<T> type;
    private final List<String> columns;
    private final Set<String> taken = new HashSet<>();
    private final Reader whole;

    private Shape(Class<T> type, List<String> columns, @Nullable String key) {
        this.type = type;
        this.columns = columns;
        if (new HashSet<>(columns).size() < columns.size()) {
            throw mismatch("two columns have the same name");
        }
        if (key != null && !columns.contains(key)) {
            throw mismatch("the key needs a column " + key);
        }
        this.whole = type.isRecord() ? record(type, "") : only(key);
        for (String column : columns) {
            if (!taken.contains(column) && !column.equals(key)) {
                throw mismatch("no component takes the column " + column);
            }
        }
    }

    /** All rows, in their sequence. */
    static <T> List<T> list(RowSet<Row> rows, Class<T> type) {
        Shape<T> shape = of(type, rows, null);
        List<T> values = new ArrayList<>(rows.size());
        for (Row row : rows) {
            values.add(shape.value(row));
        }
        return values;
    }

    /** The first row; empty if there is none, or if the only column of a class that is no record is null in it. */
    static <T> Optional<T> first(RowSet<Row> rows, Class<T> type) {
        Shape<T> shape = of(type, rows, null);
        RowIterator<Row> iterator = rows.iterator();
        return iterator.hasNext() ? Optional.ofNullable(shape.orNull(iterator.next())) : Optional.empty();
    }

    /** The rows by the value of a column, which has another value in each row. The column need not be a component. */
    static <K, T> Map<K, T> byKey(RowSet<Row> rows, String key, Class<K> keyType, Class<T> type) {
        Map<K, T> values = new LinkedHashMap<>();
        keyed(rows, key, keyType, type, (id, value) -> {
            if (values.put(id, value) != null) {
                throw new IllegalStateException("two rows have the " + key + " " + id);
            }
        });
        return values;
    }

    /** The rows by the value of a column, each list in the sequence of the rows. The column need not be a component. */
    static <K, T> Map<K, List<T>> lists(RowSet<Row> rows, String key, Class<K> keyType, Class<T> type) {
        Map<K, List<T>> values = new LinkedHashMap<>();
        keyed(
                rows,
                key,
                keyType,
                type,
                (id, value) ->
                        values.computeIfAbsent(id, any -> new ArrayList<>()).add(value));
        return values;
    }

    /** Takes a row with its key. */
    @FunctionalInterface
    private interface Taker<K, T> {
        void take(K key, T value);
    }

    private static <K, T> void keyed(RowSet<Row> rows, String key, Class<K> keyType, Class<T> type, Taker<K, T> taker) {
        Shape<T> shape = of(type, rows, key);
        int at = rows.columnsNames().indexOf(key);
        Cell cell = Objects.requireNonNull(CELLS.get(keyType));
        for (Row row : rows) {
            Object id = cell.at(row, at);
            if (id == null) {
                throw new IllegalStateException("the key " + key + " is null in a row of " + shape.columns);
            }
            taker.take(keyType.cast(id), shape.value(row));
        }
    }

    private static <T> Shape<T> of(Class<T> type, RowSet<Row> rows, @Nullable String key) {
        return of(type, rows.columnsNames(), key);
    }

    /** @param key a column that need not be a component; null for none */
    @SuppressWarnings("unchecked") // A shape is remembered by its class.
    static <T> Shape<T> of(Class<T> type, List<String> columns, @Nullable String key) {
        Key known = new Key(type, columns, key);
        Shape<?> shape = KNOWN.get(known);
        if (shape == null) {
            shape = new Shape<>(type, List.copyOf(columns), key);
            KNOWN.put(new Key(type, List.copyOf(columns), key), shape);
        }
        return (Shape<T>) shape;
    }

    /** The value of this row. */
    T value(Row row) {
        T value = orNull(row);
        if (value == null) {
            throw new IllegalStateException("a " + type.getSimpleName() + " is null in a row of " + columns);
        }
        return value;
    }

    @SuppressWarnings("unchecked") // The reader makes values of this class.
    private @Nullable T orNull(Row row) {
        return (T) whole.from(row);
    }

    private Reader only(@Nullable String key) {
        List<String> others = columns.stream().filter(it -> !it.equals(key)).toList();
        Cell cell = cell(type);
        if (cell == null) {
            throw mismatch("it is neither a record nor the class of a column");
        }
        if (others.size() != 1) {
            throw mismatch("it takes exactly one column");
        }
        String column = others.get(0);
        int at = take(column);
        return row -> checked(type, column, cell, row, at);
    }

    private Reader record(Class<?> of, String prefix) {
        RecordComponent[] components = of.getRecordComponents();
        Reader[] readers = new Reader[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int at = 0; at < components.length; at++) {
            types[at] = components[at].getType();
            readers[at] = component(components[at], prefix);
        }
        Constructor<?> constructor;
        try {
            constructor = of.getDeclaredConstructor(types);
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(
                    of.getName() + " needs @RegisterForReflection to be read by the names of columns", missing);
        }
        constructor.setAccessible(true);
        return row -> {
            @Nullable Object[] values = new Object[readers.length];
            for (int at = 0; at < values.length; at++) {
                values[at] = readers[at].from(row);
            }
            return made(constructor, values);
        };
    }

    private Reader component(RecordComponent component, String prefix) {
        String column = prefix + snake(component.getName());
        Class<?> of = component.getType();
        if (of == Money.class) {
            return money(component, prefix, column);
        }
        if (of.isRecord()) {
            return part(of, column + "_");
        }
        Cell cell = of == List.class ? array(component.getGenericType()) : cell(of);
        if (cell == null) {
            throw mismatch("component " + name(component) + " has the type "
                    + component.getGenericType().getTypeName() + ", which no column becomes");
        }
        if (!columns.contains(column)) {
            throw mismatch("component " + name(component) + " needs a column " + column);
        }
        int at = take(column);
        String name = name(component);
        return of.isPrimitive()
                ? row -> {
                    Object value = checked(of, column, cell, row, at);
                    if (value == null) {
                        throw new IllegalStateException(
                                "the column " + column + " is null, but " + name + " is " + of.getName());
                    }
                    return value;
                }
                : row -> checked(of, column, cell, row, at);
    }

    private Reader part(Class<?> of, String prefix) {
        int[] own = columns.stream()
                .filter(column -> column.startsWith(prefix))
                .mapToInt(columns::indexOf)
                .toArray();
        Reader reader = record(of, prefix);
        return row -> {
            for (int at : own) {
                if (row.getValue(at) != null) {
                    return reader.from(row);
                }
            }
            return null;
        };
    }

    private Reader money(RecordComponent component, String prefix, String column) {
        if (!columns.contains(column)) {
            throw mismatch("component " + name(component) + " needs a column " + column);
        }
        String currency = List.of(column + "_currency", prefix + "currency", "currency").stream()
                .filter(columns::contains)
                .findFirst()
                .orElseThrow(() -> mismatch("component " + name(component) + " needs a column " + column
                        + "_currency or " + prefix + "currency"));
        int amountAt = take(column);
        int currencyAt = take(currency);
        return row -> {
            Object amount = checked(BigDecimal.class, column, Row::getBigDecimal, row, amountAt);
            if (amount == null) {
                return null;
            }
            Object unit = checked(String.class, currency, Row::getString, row, currencyAt);
            if (unit == null) {
                throw new IllegalStateException("the column " + currency + " is null beside an amount in " + column);
            }
            return new Money((BigDecimal) amount, (String) unit);
        };
    }

    private static @Nullable Cell cell(Class<?> of) {
        return of.isEnum() ? constant(of) : CELLS.get(of);
    }

    private static Cell constant(Class<?> of) {
        Map<String, Object> constants = constants(of);
        return (row, at) -> {
            String name = row.getString(at);
            return name == null ? null : constant(of, constants, name);
        };
    }

    private static @Nullable Cell array(Type listType) {
        Type element = listType instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : Object.class;
        if (!(element instanceof Class<?> of)) {
            return null;
        }
        if (of.isRecord()) {
            return objects(of);
        }
        if (of.isEnum()) {
            Map<String, Object> constants = constants(of);
            return (row, at) -> {
                @Nullable String[] names = row.getArrayOfStrings(at);
                return names == null
                        ? null
                        : Arrays.stream(names)
                                .map(name -> constant(of, constants, name))
                                .toList();
            };
        }
        Cell cell = ARRAYS.get(of);
        return cell == null
                ? null
                : (row, at) -> {
                    Object[] values = (Object[]) cell.at(row, at);
                    return values == null ? null : Collections.unmodifiableList(Arrays.asList(values));
                };
    }

    /** Records from a JSON array of objects, whose fields have the names that columns would have. */
    private static Cell objects(Class<?> of) {
        List<String> fields = Arrays.stream(of.getRecordComponents())
                .map(component -> snake(component.getName()))
                .toList();
        Shape<?> shape = of(of, fields, null);
        return (row, at) -> {
            JsonArray objects = row.getJsonArray(at);
            return objects == null
                    ? null
                    : objects.stream()
                            .map(object -> shape.value(new JsonRow(fields, (JsonObject) object)))
                            .toList();
        };
    }

    private static Map<String, Object> constants(Class<?> of) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : of.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return constants;
    }

    private static Object constant(Class<?> of, Map<String, Object> constants, @Nullable String name) {
        Object constant = constants.get(name);
        if (constant == null) {
            throw new IllegalStateException(of.getSimpleName() + " has no value " + name);
        }
        return constant;
    }

    private static @Nullable Object checked(Class<?> of, String column, Cell cell, Row row, int at) {
        try {
            return cell.at(row, at);
        } catch (RuntimeException mistaken) {
            throw new IllegalStateException("the column " + column + " is no " + of.getSimpleName(), mistaken);
        }
    }

    private static Object made(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int take(String column) {
        taken.add(column);
        return columns.indexOf(column);
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private IllegalStateException mismatch(String reason) {
        return new IllegalStateException(type.getName() + " does not fit the columns " + columns + ": " + reason);
    }

    private static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (Character.isUpperCase(letter)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(letter));
        }
        return snake.toString();
    }
}
