package dev.tributary.platform.http;

import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

class StrictTransportTest {

    private static final String HEADER = "Strict-Transport-Security";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aServerBehindTlsTellsBrowsersToUseNothingElse() {
        answerWhereTlsIsBefore("true").header(HEADER, equalTo("max-age=31536000"));
    }

    @Test
    void aServerWithoutTlsSaysNothingOfIt() {
        answerWhereTlsIsBefore("false").header(HEADER, nullValue());
    }

    private ValidatableResponse answerWhereTlsIsBefore(String isBefore) {
        var settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(HttpSettings.class)
                .withDefaultValue("tributary.http.tls-before", isBefore)
                .build()
                .getConfigMapping(HttpSettings.class);
        var router = Router.router(vertx);
        new StrictTransport(settings).announce(router);
        router.route().handler(exchange -> exchange.end());
        var server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return given().port(server.actualPort()).get("/").then().statusCode(200);
    }
}
