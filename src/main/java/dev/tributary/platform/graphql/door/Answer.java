package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.ErrorCode;
import dev.tributary.platform.graphql.Faults;
import dev.tributary.platform.graphql.Messages;
import dev.tributary.platform.graphql.RequestFacts;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request came to, as its client sees it.
 *
 * @param hasData whether there are data, which may be null
 */
record Answer(
        List<AnswerError> errors, boolean hasData, @Nullable Object data) {

    private static final Logger LOG = Logger.getLogger(Answer.class);
    private static final int MOST_ERRORS = 20;

    /** What the execution came to. */
    static Answer of(ExecutionResult result, RequestFacts facts) {
        Messages messages = Messages.in(facts.language(), "errors");
        return new Answer(
                result.getErrors().stream()
                        .limit(MOST_ERRORS)
                        .map(error -> said(error, messages, facts.traceId()))
                        .toList(),
                result.isDataPresent(),
                result.getData());
    }

    /** Why the request is not executed. */
    static Answer refused(RequestRefused refused, RequestFacts facts) {
        return of(refused.answer(facts.language()), facts);
    }

    /** Why there are no more answers to a subscription. */
    static Answer failed(Throwable failure, RequestFacts facts) {
        GraphQLError error = Faults.of(failure, facts, "a subscription").build();
        return of(ExecutionResult.newExecutionResult().addError(error).build(), facts);
    }

    private static AnswerError said(GraphQLError error, Messages messages, String traceId) {
        AnswerError said = AnswerError.of(error, messages, traceId);
        if (said.code() == ErrorCode.INTERNAL && !said.message().equals(error.getMessage())) {
            // One of graphql-java's own, which Faults has not seen: what it says is for the log only.
            LOG.errorf("%s failed: %s (trace %s)", error.getPath(), error.getMessage(), traceId);
        }
        return said;
    }

    /** Whether it says nothing but that something is away: whoever passes answers on is to see that too. */
    boolean isUnavailable() {
        return data == null
                && !errors.isEmpty()
                && errors.stream().allMatch(error -> error.code() == ErrorCode.UNAVAILABLE);
    }

    /** The answer in the form of the GraphQL specification. */
    Map<String, Object> specification() {
        Map<String, Object> specification = new LinkedHashMap<>();
        if (!errors.isEmpty()) {
            specification.put("errors", specifications());
        }
        if (hasData) {
            specification.put("data", data);
        }
        return specification;
    }

    /** The errors alone in that form. */
    List<Map<String, Object>> specifications() {
        return errors.stream().map(AnswerError::specification).toList();
    }
}
