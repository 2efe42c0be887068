package dev.tributary.platform.graphql.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes an answer as JSON in one pass, directly from the execution's result. */
final class AnswerJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 8 * 1024;

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final JsonGenerator json;
    private final boolean repaired;

    private AnswerJson(JsonGenerator json, boolean repaired) {
        this.json = json;
        this.repaired = repaired;
    }

    /** The JSON of maps, lists and the values of our scalars. */
    static Buffer of(Map<String, Object> answer) {
        try {
            return written(answer, false);
        } catch (IOException halfOfCharacter) {
            return repaired(answer);
        }
    }

    /**
     * Replaces half characters, which UTF-8 cannot encode. A refusal repeats what a client sent, which may contain
     * them.
     */
    private static Buffer repaired(Map<String, Object> answer) {
        try {
            return written(answer, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Buffer written(Map<String, Object> answer, boolean repaired) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new AnswerJson(json, repaired).write(answer);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private String whole(String text) {
        return repaired ? HALF.matcher(text).replaceAll("\uFFFD") : text;
    }

    private void write(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(whole(text));
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName(whole((String) field.getKey()));
                write(field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element);
            }
            json.writeEndArray();
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof LocalDate day) {
            json.writeString(day.toString());
        } else if (value instanceof OffsetDateTime instant) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant));
        } else {
            throw new IllegalStateException("a scalar was serialised as " + value.getClass());
        }
    }
}
