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
 * The answer to a request, as its client sees it.
 *
 * @param hasData whether there is a data entry, which may be null
 */
record Answer(
        List<AnswerError> errors, boolean hasData, @Nullable Object data) {

    private static final Logger LOG = Logger.getLogger(Answer.class);
    private static final int MOST_ERRORS = 20;

    /** The answer of an execution. */
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

    /** The answer to a request that is not executed. */
    static Answer refused(RequestRefused refused, RequestFacts facts) {
        return of(refused.answer(facts.language()), facts);
    }

    /** The last answer of a subscription that failed. */
    static Answer failed(Throwable failure, RequestFacts facts) {
        GraphQLError error = Faults.of(failure, facts, "a subscription").build();
        return of(ExecutionResult.newExecutionResult().addError(error).build(), facts);
    }

    private static AnswerError said(GraphQLError error, Messages messages, String traceId) {
        AnswerError said = AnswerError.of(error, messages, traceId);
        if (said.code() == ErrorCode.INTERNAL && !said.message().equals(error.getMessage())) {
            // An error of graphql-java that Faults has not seen: its message goes to the log only.
            LOG.errorf("%s failed: %s (trace %s)", error.getPath(), error.getMessage(), traceId);
        }
        return said;
    }

    /** Whether it only reports that something is unavailable; proxies should see that in the status too. */
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

    /** The errors in the form of the GraphQL specification. */
    List<Map<String, Object>> specifications() {
        return errors.stream().map(AnswerError::specification).toList();
    }
}
