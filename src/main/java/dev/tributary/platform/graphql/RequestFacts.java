package dev.tributary.platform.graphql;

import graphql.GraphQLContext;

import java.util.Locale;

/**
 * What the execution of a request knows about how it came.
 *
 * @param traceId ties its errors to the log and to the caller's own trace
 * @param language of the texts for people
 * @param transport which decides what kinds of operations it may bring
 */
public record RequestFacts(String traceId, Locale language, Transport transport) {

    /** Of the request that is being executed. */
    static RequestFacts of(GraphQLContext context) {
        return context.get(RequestFacts.class);
    }

    /** Makes them known to the execution. */
    public void tell(GraphQLContext context) {
        context.put(RequestFacts.class, this);
    }
}
