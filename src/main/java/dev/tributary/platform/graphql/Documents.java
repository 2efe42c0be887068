package dev.tributary.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition.Operation;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The documents that requests bring, parsed and checked against the schema: once for all requests that bring the same.
 * What may depend on the request is checked each time.
 */
@ApplicationScoped
class Documents implements PreparsedDocumentProvider {

    private final Cache<String, PreparsedDocumentEntry> sound;

    Documents(DoorSettings settings) {
        this.sound = Caffeine.newBuilder()
                .maximumWeight(settings.rememberedDocuments().asLongValue())
                .weigher((String text, PreparsedDocumentEntry document) -> text.length())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput request, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry entry = sound.getIfPresent(request.getQuery());
        if (entry == null) {
            entry = parseAndValidate.apply(request);
            // Those at fault are not worth remembering: who writes them corrects them, and who attacks has more of
            // them.
            if (!entry.hasErrors()) {
                sound.put(request.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry.hasErrors() ? entry : allowed(entry, request));
    }

    private static PreparsedDocumentEntry allowed(PreparsedDocumentEntry entry, ExecutionInput request) {
        boolean isRefused =
                RequestFacts.of(request.getGraphQLContext()).queriesOnly() && !isQuery(entry.getDocument(), request);
        return isRefused ? new PreparsedDocumentEntry(error(ErrorCode.METHOD_NOT_ALLOWED, request.getLocale())) : entry;
    }

    /** True if there is no such operation, too: its execution will say so. */
    private static boolean isQuery(Document document, ExecutionInput request) {
        try {
            return NodeUtil.getOperation(document, request.getOperationName())
                            .operationDefinition
                            .getOperation()
                    == Operation.QUERY;
        } catch (UnknownOperationException toBeSaid) {
            return true;
        }
    }

    private static GraphQLError error(ErrorCode code, Locale language) {
        return GraphqlErrorBuilder.newError()
                .message("%s", Messages.in(language, "errors").text(code.name()))
                .extensions(Map.of("code", code.name()))
                .build();
    }
}
