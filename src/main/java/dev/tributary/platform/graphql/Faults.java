package dev.tributary.platform.graphql;

import dev.tributary.platform.http.Languages;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
        Messages messages =
                Messages.in(language(field.getDataFetchingEnvironment().getGraphQlContext()), "errors");
        Throwable cause = field.getException();
        while (cause.getCause() != null && !isKnown(cause)) {
            cause = cause.getCause();
        }
        String code;
        String text;
        if (cause instanceof BadInput badInput) {
            code = "BAD_USER_INPUT";
            text = badInput.text(messages);
        } else if (cause instanceof UnauthorizedException) {
            code = "UNAUTHENTICATED";
            text = messages.text(code);
        } else if (cause instanceof ForbiddenException || cause instanceof SecurityException) {
            code = "FORBIDDEN";
            text = messages.text(code);
        } else {
            String reference = UUID.randomUUID().toString();
            LOG.errorf(field.getException(), "%s failed (reference %s)", field.getPath(), reference);
            code = "INTERNAL";
            text = messages.text(code, reference);
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder.newError()
                                .message("%s", text)
                                .path(field.getPath())
                                .location(field.getSourceLocation())
                                .extensions(Map.of("code", code))
                                .build())
                        .build());
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof BadInput || cause instanceof SecurityException;
    }

    private static Locale language(GraphQLContext context) {
        Map<String, List<String>> headers = context.getOrDefault("httpHeaders", Map.of());
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Accept-Language"))
                .map(header -> Languages.best(String.join(",", header.getValue())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
