package dev.tributary.platform.http;

import io.restassured.RestAssured;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A connection to the server that sends any bytes, also invalid HTTP. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE = (int) TimeUnit.SECONDS.toMillis(60);

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    /** To the server under test. */
    public static RawConnection open() throws IOException {
        return open(RestAssured.port);
    }

    /** To another port of this machine. */
    public static RawConnection open(int port) throws IOException {
        return connected(new Socket(), port);
    }

    /** To the server under test, with the smallest buffer for unread answers. */
    public static RawConnection openWithoutRoom() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        return connected(socket, RestAssured.port);
    }

    private static RawConnection connected(Socket socket, int port) throws IOException {
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setSoTimeout(PATIENCE);
        return new RawConnection(socket);
    }

    /** Sends these bytes. */
    public RawConnection say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends this text. */
    public RawConnection say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The next line of the answer, without its end; empty at the end of the connection. */
    public String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    /** Reads this number of bytes and drops them. */
    public void skip(int bytes) throws IOException {
        socket.getInputStream().readNBytes(bytes);
    }

    /** The rest until the server closes the connection; fails if the server does not. */
    public String rest() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    /** The number of bytes until the connection ends in any way. */
    public long restLength() throws IOException {
        var buffer = new byte[1 << 16];
        long length = 0;
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                length += read;
            }
        } catch (SocketException reset) {
            return length;
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
