package dev.tributary.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;

import java.util.Locale;
import java.util.Set;

/** A scalar for texts of any kind, without the one character that PostgreSQL has in none: NUL. */
final class PlainText implements Coercing<Object, Object> {

    /** The scalars that this is about. */
    static final Set<String> NAMES = Set.of("String", "ID");

    private static final String REFUSAL = "it has a NUL character; leave it out";

    private final Coercing<?, ?> usual;

    /** As this one, which knows what else a text may be. */
    PlainText(Coercing<?, ?> usual) {
        this.usual = usual;
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale language) {
        return usual.serialize(value, context, language);
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale language) {
        Object text = usual.parseValue(input, context, language);
        if (hasNul(text)) {
            throw CoercingParseValueException.newCoercingParseValueException()
                    .message(REFUSAL)
                    .build();
        }
        return text;
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale language) {
        Object text = usual.parseLiteral(input, variables, context, language);
        if (hasNul(text)) {
            throw CoercingParseLiteralException.newCoercingParseLiteralException()
                    .message(REFUSAL)
                    .build();
        }
        return text;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale language) {
        return usual.valueToLiteral(input, context, language);
    }

    private static boolean hasNul(Object text) {
        return text.toString().indexOf('\0') >= 0;
    }
}
