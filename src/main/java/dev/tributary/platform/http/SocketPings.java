package dev.tributary.platform.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/**
 * Drops the pings of a client that does not read what it was sent. Vert.x answers each ping by itself and would keep the
 * answers in memory.
 */
final class SocketPings extends ChannelInboundHandlerAdapter {

    static final String NAME = "socketPings";

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof PingWebSocketFrame && !context.channel().isWritable()) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }
}
