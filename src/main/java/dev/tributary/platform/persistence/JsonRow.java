package dev.tributary.platform.persistence;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.impl.ArrayTuple;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** A JSON object as a row. JSON has no decimals and dates: they are texts, such as {@code tier.rate::text}. */
final class JsonRow extends ArrayTuple implements Row {

    private final List<String> fields;

    /** @throws IllegalStateException if the object does not have exactly these fields */
    JsonRow(List<String> fields, JsonObject object) {
        super(fields.size());
        this.fields = fields;
        if (!object.fieldNames().equals(Set.copyOf(fields))) {
            throw new IllegalStateException("an object has the fields " + object.fieldNames() + ", not " + fields);
        }
        fields.forEach(field -> addValue(object.getValue(field)));
    }

    @Override
    public String getColumnName(int position) {
        return fields.get(position);
    }

    @Override
    public int getColumnIndex(String column) {
        return fields.indexOf(column);
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int position) {
        if (getValue(position) instanceof Double) {
            throw new IllegalStateException(fields.get(position) + " is a JSON number, which is not exact");
        }
        return getValue(position) instanceof String text ? new BigDecimal(text) : super.getBigDecimal(position);
    }

    @Override
    public @Nullable LocalDate getLocalDate(int position) {
        return getValue(position) instanceof String text ? LocalDate.parse(text) : super.getLocalDate(position);
    }

    @Override
    public @Nullable OffsetDateTime getOffsetDateTime(int position) {
        return getValue(position) instanceof String text
                ? OffsetDateTime.parse(text)
                : super.getOffsetDateTime(position);
    }
}
