package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.RequestFacts;
import graphql.ExecutionResult;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * An operation of a web socket, from its subscription to its end. It requests the next answer of a stream when the one
 * before is written: a slow reader gets fewer answers, not older ones.
 */
final class SocketOperation implements Flow.Subscriber<ExecutionResult> {

    private final String id;
    private final Socket socket;
    private final Context own;
    private final RequestFacts facts;
    private Flow.@Nullable Subscription stream;
    private boolean isOver;

    /** An operation on a context of its own, which holds its sessions and the caller's beans. */
    SocketOperation(String id, Socket socket, Context own, RequestFacts facts) {
        this.id = id;
        this.socket = socket;
        this.own = own;
        this.facts = facts;
    }

    void run(Execution execution, RoutingContext exchange, GraphQLRequest request) {
        own.runOnContext(turn -> {
            CompletableFuture<?> unused = execution
                    .run(exchange, request, facts)
                    .whenComplete((result, failure) -> socket.onLoop(() -> answer(result, failure)));
        });
    }

    @SuppressWarnings("unchecked") // as documented at Execution
    private void answer(ExecutionResult result, @Nullable Throwable failure) {
        if (failure != null) {
            onError(failure);
        } else if (result.getData() instanceof Multi<?> answers) {
            own.runOnContext(turn -> ((Multi<ExecutionResult>) answers).subscribe(this));
        } else if (result.isDataPresent()) {
            onNext(result);
            onComplete();
        } else {
            fail(Answer.of(result, facts));
        }
    }

    /** The client cancels it. */
    void cancel() {
        if (end() && stream != null) {
            stream.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        stream = subscription;
        if (isOver) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(ExecutionResult result) {
        socket.onLoop(() -> {
            if (!isOver) {
                socket.send(new SocketMessage(
                                SocketMessage.Type.NEXT,
                                id,
                                Answer.of(result, facts).specification()))
                        .onSuccess(sent -> askForMore());
            }
        });
    }

    private void askForMore() {
        if (!isOver && stream != null) {
            stream.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        socket.onLoop(() -> fail(Answer.failed(failure, facts)));
    }

    private void fail(Answer answer) {
        if (end()) {
            socket.send(new SocketMessage(SocketMessage.Type.ERROR, id, answer.specifications()));
        }
    }

    @Override
    public void onComplete() {
        socket.onLoop(() -> {
            if (end()) {
                socket.send(new SocketMessage(SocketMessage.Type.COMPLETE, id, null));
            }
        });
    }

    private boolean end() {
        if (isOver) {
            return false;
        }
        isOver = true;
        socket.ended(id);
        return true;
    }
}
