package dev.tributary.platform.persistence;

import dev.tributary.shared.Variant;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * The text of a request for the hash of its idempotency key: the values of its components in their sequence, without
 * the names of classes and components. A record can therefore be renamed while keys of it are stored.
 *
 * <p>A text begins with its length, so that no text looks like two, like a list or like an absent value.
 */
final class RequestText {

    private RequestText() {}

    static String of(Object request) {
        StringBuilder text = new StringBuilder();
        add(request, text);
        return text.toString();
    }

    private static void add(@Nullable Object value, StringBuilder text) {
        if (value == null) {
            text.append('~');
        } else if (value instanceof Record request) {
            text.append('(');
            if (value instanceof Variant variant) {
                add(variant.kind(), text);
            }
            for (RecordComponent component : request.getClass().getRecordComponents()) {
                add(value(request, component), text);
            }
            text.append(')');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(item -> add(item, text));
            text.append(']');
        } else {
            String plain = value instanceof Enum<?> constant ? constant.name() : value.toString();
            text.append(plain.length()).append(':').append(plain);
        }
    }

    private static @Nullable Object value(Record request, RecordComponent component) {
        try {
            return component.getAccessor().invoke(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of a request", e);
        }
    }
}
