package dev.tributary.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A scalar of SmallRye's for days or instants, whose texts are checked where they come in: SmallRye lets any text pass
 * and fails on it later. Years are 1900 to 2999, as those of periods: beyond, some dates are none that PostgreSQL holds.
 */
final class IsoText implements Coercing<Object, Object> {

    /** Those that a schema of ours may have, by name. */
    static final Map<String, IsoText> BY_NAME = Map.of(
            "Date",
                    new IsoText(
                            "A business date in the company's time zone, such as \"2026-11-30\".",
                            LocalDate::parse,
                            "no date of the years 1900 to 2999; write year, month and day, as 2026-11-30"),
            "DateTime",
                    new IsoText(
                            "An instant with its offset, such as \"2026-11-30T09:00:00+08:00\".",
                            OffsetDateTime::parse,
                            "no instant of the years 1900 to 2999; write it with its offset, as 2026-11-30T09:00:00+08:00"));

    private static final Pattern YEAR = Pattern.compile("(19|2\\d)\\d\\d-");

    private final String description;
    private final Consumer<String> parse;
    private final String otherwise;

    private IsoText(String description, Consumer<String> parse, String otherwise) {
        this.description = description;
        this.parse = parse;
        this.otherwise = otherwise;
    }

    /** What clients read of it. */
    String description() {
        return description;
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale language) {
        return value;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale language) {
        if (input instanceof String text && isSound(text)) {
            return text;
        }
        throw CoercingParseValueException.newCoercingParseValueException()
                .message("'" + input + "' is " + otherwise)
                .build();
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale language) {
        if (input instanceof StringValue literal && isSound(literal.getValue())) {
            return literal.getValue();
        }
        throw CoercingParseLiteralException.newCoercingParseLiteralException()
                .message((input instanceof StringValue literal ? "'" + literal.getValue() + "'" : "This") + " is "
                        + otherwise)
                .build();
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale language) {
        return StringValue.of(input.toString());
    }

    private boolean isSound(String text) {
        try {
            parse.accept(text);
            return YEAR.matcher(text).lookingAt();
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
