package dev.tributary.platform.graphql;

import graphql.GraphQLContext;
import io.quarkus.arc.InjectableContext.ContextState;

/**
 * What the execution of a request knows about how it came.
 *
 * @param traceId ties its errors to the log and to the caller's own trace
 * @param queriesOnly whether it came by a method that must not change anything
 * @param scope of the beans that live as long as the request
 */
public record RequestFacts(String traceId, boolean queriesOnly, ContextState scope) {

    /** Of the request that is being executed. */
    static RequestFacts of(GraphQLContext context) {
        return context.get(RequestFacts.class);
    }

    /** Makes them known to the execution. */
    public void tell(GraphQLContext context) {
        context.put(RequestFacts.class, this);
    }
}
