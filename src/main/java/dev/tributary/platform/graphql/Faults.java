package dev.tributary.platform.graphql;

import dev.tributary.platform.persistence.Conflict;
import dev.tributary.platform.persistence.DatabaseAway;
import dev.tributary.platform.persistence.DatabaseBusy;
import dev.tributary.platform.persistence.StatementTimeout;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.OperationDefinition;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The one place that turns failures of fields into errors for clients: with a code for programs and a text for people
 * in their language. Internal details go only to the log.
 */
public final class Faults implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters field) {
        RequestFacts facts = RequestFacts.of(field.getDataFetchingEnvironment().getGraphQlContext());
        GraphqlErrorBuilder<?> error = mayHaveBeenDone(field)
                ? outcomeUnknown(Messages.in(facts.language(), "errors"))
                : of(field.getException(), facts, field.getPath().toString());
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error.path(field.getPath())
                        .location(field.getSourceLocation())
                        .build())
                .build());
    }

    /**
     * A mutation reads its result after its COMMIT. If that read fails, the error must not say that nothing was done.
     */
    private static boolean mayHaveBeenDone(DataFetcherExceptionHandlerParameters field) {
        return field.getDataFetchingEnvironment().getOperationDefinition().getOperation()
                        == OperationDefinition.Operation.MUTATION
                && DatabaseAway.is(field.getException())
                && !DatabaseAway.saysThatNothingWasDone(field.getException());
    }

    private static GraphqlErrorBuilder<?> outcomeUnknown(Messages messages) {
        return CodedError.of(
                ErrorCode.UNAVAILABLE, messages.text("UNAVAILABLE_OUTCOME_UNKNOWN"), Map.of("outcome", "UNKNOWN"));
    }

    /**
     * The error for this failure.
     *
     * @param the place of the failure, for the log
     */
    public static GraphqlErrorBuilder<?> of(Throwable failure, RequestFacts facts, String where) {
        Messages messages = Messages.in(facts.language(), "errors");
        Throwable cause = failure;
        while (cause.getCause() != null && !isKnown(cause)) {
            cause = cause.getCause();
        }
        if (cause instanceof BadInput badInput) {
            return CodedError.of(ErrorCode.BAD_USER_INPUT, badInput.text(messages));
        }
        if (isOfArguments(cause)) {
            String why = String.valueOf(cause.getMessage());
            return CodedError.of(ErrorCode.BAD_USER_INPUT, messages.text(ErrorCode.BAD_USER_INPUT.name(), why));
        }
        if (DatabaseAway.leavesOutcomeUnknown(failure)) {
            return outcomeUnknown(messages);
        }
        ErrorCode code = DatabaseAway.is(failure) ? ErrorCode.UNAVAILABLE : code(cause);
        if (code == ErrorCode.INTERNAL) {
            LOG.errorf(failure, "%s failed (trace %s)", where, facts.traceId());
        }
        return CodedError.of(code, messages.text(code.name(), facts.traceId()));
    }

    private static ErrorCode code(Throwable cause) {
        if (cause instanceof UnauthorizedException) {
            return ErrorCode.UNAUTHENTICATED;
        }
        if (cause instanceof SecurityException) {
            return ErrorCode.FORBIDDEN;
        }
        if (StatementTimeout.is(cause)) {
            return ErrorCode.TIMEOUT;
        }
        if (Conflict.is(cause)) {
            return ErrorCode.CONFLICT;
        }
        return cause instanceof DatabaseBusy ? ErrorCode.DATABASE_BUSY : ErrorCode.INTERNAL;
    }

    /** graphql-java converts the arguments of a field when they are first read, within the field's fetcher. */
    private static boolean isOfArguments(Throwable cause) {
        return cause instanceof GraphQLException
                && cause instanceof GraphQLError error
                && error.getErrorType() == ErrorType.ValidationError;
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof BadInput
                || isOfArguments(cause)
                || cause instanceof SecurityException
                || cause instanceof DatabaseBusy
                || Conflict.is(cause);
    }
}
