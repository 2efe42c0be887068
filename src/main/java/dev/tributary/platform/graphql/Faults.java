package dev.tributary.platform.graphql;

import dev.tributary.platform.persistence.DatabaseBusy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;

import java.util.concurrent.CompletableFuture;

/**
 * The one place where what goes wrong in a field becomes an error for the client: with a code for programs, a text for
 * people in their language, and nothing of our insides, which go to the log.
 */
class Faults implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters field) {
        Messages messages = Messages.in(field.getDataFetchingEnvironment().getLocale(), "errors");
        Throwable cause = field.getException();
        while (cause.getCause() != null && !isKnown(cause)) {
            cause = cause.getCause();
        }
        ErrorCode code;
        String text;
        if (cause instanceof BadInput badInput) {
            code = ErrorCode.BAD_USER_INPUT;
            text = badInput.text(messages);
        } else if (cause instanceof UnauthorizedException) {
            code = ErrorCode.UNAUTHENTICATED;
            text = messages.text(code.name());
        } else if (cause instanceof ForbiddenException || cause instanceof SecurityException) {
            code = ErrorCode.FORBIDDEN;
            text = messages.text(code.name());
        } else if (cause instanceof DatabaseBusy) {
            code = ErrorCode.DATABASE_BUSY;
            text = messages.text(code.name());
        } else {
            String trace = RequestFacts.of(field.getDataFetchingEnvironment().getGraphQlContext())
                    .traceId();
            LOG.errorf(field.getException(), "%s failed (trace %s)", field.getPath(), trace);
            code = ErrorCode.INTERNAL;
            text = messages.text(code.name(), trace);
        }
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(CodedError.of(code, text)
                        .path(field.getPath())
                        .location(field.getSourceLocation())
                        .build())
                .build());
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof BadInput || cause instanceof SecurityException || cause instanceof DatabaseBusy;
    }
}
