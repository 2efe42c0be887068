package dev.tributary.platform.graphql.door;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocketBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** When Quarkus takes a request for done, which a shutdown waits for. */
class UpgradedRequestTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        server = within(vertx.createHttpServer()
                .requestHandler(request -> {
                    QuarkusRequestWrapper counted = new QuarkusRequestWrapper(request, (cookie, of) -> {});
                    counted.addRequestDoneHandler(nothing -> done.incrementAndGet());
                    if (request.path().equals("/socket")) {
                        counted.toWebSocket().onSuccess(socket -> socket.closeHandler(nothing -> closed.countDown()));
                    } else {
                        counted.response().end();
                    }
                })
                .listen(0));
    }

    @AfterEach
    void stop() throws Exception {
        within(vertx.close());
    }

    @Test
    void aRequestIsDoneWithItsResponse() throws Exception {
        within(vertx.createHttpClient()
                .request(HttpMethod.GET, server.actualPort(), "localhost", "/")
                .compose(request -> request.send().compose(HttpClientResponse::end)));
        within(server.close());

        assertThat(done).hasValue(1);
    }

    @Test
    void theRequestOfASocketIsNeverDone() throws Exception {
        within(vertx.createWebSocketClient()
                .connect(server.actualPort(), "localhost", "/socket")
                .compose(WebSocketBase::close));
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        within(server.close());

        assertThat(done)
                .as("If Quarkus ends the request of a socket itself, SocketDoor.forget has to go.")
                .hasValue(0);
    }

    private static <T> T within(Future<T> work) throws Exception {
        return work.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
