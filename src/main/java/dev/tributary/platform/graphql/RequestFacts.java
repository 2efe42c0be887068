package dev.tributary.platform.graphql;

import graphql.GraphQLContext;

import java.util.Locale;

/**
 * The facts about a request that its execution knows.
 *
 * @param traceId connects its errors with the log and with the caller's own trace
 * @param language of the texts for people
 * @param transport determines which kinds of operations the request may send
 */
public record RequestFacts(String traceId, Locale language, Transport transport) {

    /** The facts of the request that is being executed. */
    static RequestFacts of(GraphQLContext context) {
        return context.get(RequestFacts.class);
    }

    /** Makes the facts available to the execution. */
    public void tell(GraphQLContext context) {
        context.put(RequestFacts.class, this);
    }
}
