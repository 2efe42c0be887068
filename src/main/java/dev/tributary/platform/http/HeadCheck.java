package dev.tributary.platform.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.HostAndPort;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Answers 400 to a request head with no host or several hosts, and closes the connection, since the addressee is
 * unknown. Nothing of the head reaches the log. Netty refuses a head that gives the end of its body in two ways. Closes a
 * connection that sends many requests before it has the answers.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty completes the promise
final class HeadCheck extends ChannelDuplexHandler {

    static final String NAME = "headCheck";

    /** Vert.x answers refused requests that wait for their turn one within another: a hundred overflow the stack. */
    private static final int MOST_PIPELINED = 16;

    private static final byte[] BAD_REQUEST =
            "HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final HeadTimer timer;
    private final ChannelHandlerContext wire;
    private boolean isRefused;

    HeadCheck(HeadTimer timer, ChannelHandlerContext wire) {
        this.timer = timer;
        this.wire = wire;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isRefused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request && !isSound(request)) {
            isRefused = true;
            ReferenceCountUtil.release(message);
            wire.writeAndFlush(Unpooled.wrappedBuffer(BAD_REQUEST)).addListener(ChannelFutureListener.CLOSE);
        } else {
            if (message instanceof HttpRequest && timer.headIsThere() > MOST_PIPELINED) {
                isRefused = true;
                ReferenceCountUtil.release(message);
                context.close();
                return;
            }
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isInterim = false;
        if (message instanceof HttpResponse response) {
            isInterim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (response.status().code() == 101) {
                // From here on the connection is not HTTP.
                context.write(message, promise);
                context.pipeline().remove(timer);
                context.pipeline().replace(this, SocketPings.NAME, new SocketPings());
                return;
            }
        }
        if (message instanceof LastHttpContent && !isInterim) {
            timer.isAnswered();
        }
        context.write(message, promise);
    }

    private static boolean isSound(HttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            // Vert.x answers it: it is too large, or not HTTP.
            return true;
        }
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty()
                ? request.protocolVersion().equals(HttpVersion.HTTP_1_0)
                : hosts.size() == 1 && HostAndPort.parseAuthority(hosts.get(0), -1) != null;
    }
}
