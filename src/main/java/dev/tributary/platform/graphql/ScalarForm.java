package dev.tributary.platform.graphql;

import dev.tributary.shared.Period;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The forms in which clients write the values of scalars, in JSON and in documents alike. SmallRye accepts invalid
 * values, wraps around numbers that are too large, and mentions Java classes in its errors.
 */
enum ScalarForm {
    INT("Int") {
        @Override
        @Nullable
        Object read(Object written) {
            return written instanceof Number number ? whole(number) : null;
        }
    },
    STRING("String") {
        @Override
        @Nullable
        Object read(Object written) {
            return written instanceof String ? written : null;
        }
    },
    BOOLEAN("Boolean") {
        @Override
        @Nullable
        Object read(Object written) {
            return written instanceof Boolean ? written : null;
        }
    },
    ID("ID") {
        @Override
        @Nullable
        Object read(Object written) {
            return written instanceof String
                    ? written
                    : written instanceof Integer || written instanceof Long || written instanceof BigInteger
                            ? written.toString()
                            : null;
        }
    },
    DECIMAL("Decimal") {
        @Override
        @Nullable
        Object read(Object written) {
            return readText(written, Decimal::new);
        }
    },
    /** Checks the form only; use cases check whether the currency is in use, since they know former currencies. */
    CURRENCY_CODE("CurrencyCode") {
        @Override
        @Nullable
        Object read(Object written) {
            return written instanceof String code && CURRENCY.matcher(code).matches() ? written : null;
        }
    },
    PERIOD("Period") {
        @Override
        @Nullable
        Object read(Object written) {
            return readText(written, Period::parse);
        }
    },
    /** Years are 1900 to 2999, as in periods; PostgreSQL cannot store all dates beyond. */
    DATE("Date") {
        @Override
        @Nullable
        Object read(Object written) {
            return inYears(readText(written, LocalDate::parse));
        }
    },
    DATE_TIME("DateTime") {
        @Override
        @Nullable
        Object read(Object written) {
            return inYears(readText(written, OffsetDateTime::parse));
        }
    };

    private static final Pattern YEAR = Pattern.compile("(19|2\\d)\\d\\d-.*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int MOST_SHOWN = 60;

    private final String scalar;

    ScalarForm(String scalar) {
        this.scalar = scalar;
    }

    /** The form of this scalar; null if clients do not send it. */
    static @Nullable ScalarForm of(String scalar) {
        for (ScalarForm form : values()) {
            if (form.scalar.equals(scalar)) {
                return form;
            }
        }
        return null;
    }

    /** The value that this JSON value means; null if it is invalid. */
    @Nullable
    abstract Object read(Object written);

    /** The text that explains why a value is invalid, and what to send instead. */
    String refusal(Object written, Locale language) {
        return Messages.in(language, "errors").text("SCALAR_" + scalar, shown(written));
    }

    /** A value as its author wrote it, if it is short. */
    static String shown(Object written) {
        if (written instanceof String text) {
            return "'" + shortened(text) + "'";
        }
        return written instanceof Map<?, ?>
                ? "{…}"
                : written instanceof List<?> ? "[…]" : shortened(written.toString());
    }

    private static String shortened(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }

    private static @Nullable Integer whole(Number number) {
        try {
            return number instanceof Integer exact ? exact : new BigDecimal(number.toString()).intValueExact();
        } catch (ArithmeticException fractionOrTooLarge) {
            return null;
        }
    }

    private static @Nullable Object readText(Object written, Consumer<String> parse) {
        try {
            if (written instanceof String text) {
                parse.accept(text);
                return text;
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return null;
        }
        return null;
    }

    private static @Nullable Object inYears(@Nullable Object iso) {
        return iso instanceof String text && YEAR.matcher(text).matches() ? text : null;
    }
}
