package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.RequestFacts;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Executes a request as its caller. The caller and all request-scoped beans live until the last field is answered,
 * whether or not the client is still waiting.
 */
@ApplicationScoped
class Execution {

    private final GraphQL engine;
    private final TrustedDocuments documents;
    private final CurrentIdentityAssociation identity;
    private final IdentityProviderManager anonymous;
    private final CurrentVertxRequest current;

    Execution(
            GraphQL engine,
            TrustedDocuments documents,
            CurrentIdentityAssociation identity,
            IdentityProviderManager anonymous,
            CurrentVertxRequest current) {
        this.engine = engine;
        this.documents = documents;
        this.identity = identity;
        this.anonymous = anonymous;
        this.current = current;
    }

    /** The result of the request; the data of a subscription are a Multi of results, one after each change. */
    CompletableFuture<ExecutionResult> run(RoutingContext exchange, GraphQLRequest request, RequestFacts facts) {
        return QuarkusHttpUser.getSecurityIdentity(exchange, anonymous)
                .subscribeAsCompletionStage()
                .thenCompose(caller -> runAs(caller, exchange, request, facts));
    }

    private CompletableFuture<ExecutionResult> runAs(
            SecurityIdentity caller, RoutingContext exchange, GraphQLRequest request, RequestFacts facts) {
        String document;
        try {
            document = documents.text(request, caller);
        } catch (RequestRefused refused) {
            return CompletableFuture.completedFuture(refused.answer(facts.language()));
        }
        ManagedContext scope = Arc.container().requestContext();
        ContextState state = scope.activate();
        try {
            identity.setIdentity(caller);
            current.setCurrent(exchange);
            return execute(document, request, facts, state)
                    .whenComplete((result, failure) -> {
                        if (!isStream(result)) {
                            scope.destroy(state);
                        }
                    })
                    .thenApply(result -> isStream(result) ? stream(result, scope, state) : result);
        } finally {
            scope.deactivate();
        }
    }

    private CompletableFuture<ExecutionResult> execute(
            String document, GraphQLRequest request, RequestFacts facts, ContextState scope) {
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .operationName(request.operationName())
                .variables(request.variables())
                .extensions(request.extensions())
                .locale(facts.language())
                .build();
        facts.tell(input.getGraphQLContext());
        input.getGraphQLContext().put(ContextState.class, scope);
        return engine.executeAsync(input);
    }

    private static boolean isStream(@Nullable ExecutionResult result) {
        return result != null && result.getData() instanceof Publisher<?>;
    }

    /** Subscribes in the request's context: a subscription calls its fields only when somebody subscribes to it. */
    private static ExecutionResult stream(ExecutionResult result, ManagedContext scope, ContextState state) {
        Flow.Publisher<?> events = AdaptersToFlow.publisher(result.<Publisher<?>>getData());
        Flow.Publisher<Object> inScope = listener -> {
            scope.activate(state);
            try {
                events.subscribe(listener);
            } finally {
                scope.deactivate();
            }
        };
        return ExecutionResult.newExecutionResult()
                .data(Multi.createFrom().publisher(inScope).onTermination().invoke(() -> scope.destroy(state)))
                .build();
    }
}
