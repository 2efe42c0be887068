package dev.tributary.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import io.smallrye.graphql.scalar.custom.StringCoercing;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** A scalar of SmallRye whose incoming values are checked for their form; outgoing values are SmallRye's. */
final class CheckedScalar implements Coercing<Object, Object> {

    private final ScalarForm form;
    private final Coercing<?, ?> stock;

    CheckedScalar(ScalarForm form, Coercing<?, ?> stock) {
        this.form = form;
        this.stock = stock;
    }

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale language) {
        return stock.serialize(value, context, language);
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale language) {
        Object read = form.read(input);
        if (read == null) {
            throw CoercingParseValueException.newCoercingParseValueException()
                    .message(form.refusal(input, language))
                    .build();
        }
        return converted(read, context, language);
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale language) {
        // 1.0 is no Int in a document; in JSON it is the same number as 1.
        Object written = form == ScalarForm.INT && input instanceof FloatValue number
                ? new Name(number.getValue().toString())
                : written(input);
        Object read = form.read(written);
        if (read == null) {
            throw CoercingParseLiteralException.newCoercingParseLiteralException()
                    .message(form.refusal(written, language))
                    .build();
        }
        return converted(read, context, language);
    }

    /** Converts values of our own scalars; SmallRye converts all others. */
    private Object converted(Object read, GraphQLContext context, Locale language) {
        return stock instanceof StringCoercing ? requireNonNull(stock.parseValue(read, context, language)) : read;
    }

    /** A value of a document in the form of JSON. */
    private static Object written(Value<?> literal) {
        if (literal instanceof StringValue text) {
            return text.getValue();
        }
        if (literal instanceof IntValue number) {
            return number.getValue();
        }
        if (literal instanceof FloatValue number) {
            return number.getValue();
        }
        if (literal instanceof BooleanValue truth) {
            return truth.isValue();
        }
        return literal instanceof EnumValue name
                ? new Name(name.getName())
                : literal instanceof ObjectValue ? Map.of() : List.of();
    }

    /** A word without quotes, which is no valid value of any scalar. */
    private record Name(String word) {
        @Override
        public String toString() {
            return word;
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale language) {
        return input instanceof Number number ? IntValue.of(number.intValue()) : StringValue.of(input.toString());
    }
}
