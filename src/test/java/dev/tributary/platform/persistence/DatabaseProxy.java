package dev.tributary.platform.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between the server and its database, and can make it be away in each of the ways that databases are. */
public final class DatabaseProxy {

    /** What it does with connections. */
    private enum Mood {
        /** Passes everything on. */
        THERE,
        /** Nobody listens, and nobody is connected. */
        REFUSING,
        /** Takes everything and says nothing. */
        HANGING,
        /** Passes everything on, but not the answer to a COMMIT: with it the connection ends. */
        LOSING_COMMITS
    }

    private final String host;
    private final int port;
    private final int ownPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.THERE;
    private volatile ServerSocket listening;

    /** A proxy of the database there. */
    public DatabaseProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.ownPort = listening.getLocalPort();
        accept(listening);
    }

    /** Where it listens. */
    public int port() {
        return ownPort;
    }

    /** Takes no connection, and ends those that there are. */
    public void refuse() throws IOException {
        mood = Mood.REFUSING;
        listening.close();
        cut();
    }

    /** Ends the connections that there are, once. */
    public void cut() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    /** Says nothing more, on no connection. */
    public void hang() {
        mood = Mood.HANGING;
    }

    /** Loses the answer to each COMMIT. */
    public void loseCommits() {
        mood = Mood.LOSING_COMMITS;
    }

    /** Is as it should be again. */
    public void heal() throws IOException {
        boolean wasHanging = mood == Mood.HANGING;
        mood = Mood.THERE;
        if (listening.isClosed()) {
            listening = new ServerSocket(ownPort, 50, InetAddress.getLoopbackAddress());
            accept(listening);
        }
        if (wasHanging) {
            // What was said meanwhile is lost.
            cut();
        }
    }

    private void accept(ServerSocket door) {
        inBackground(() -> {
            while (!door.isClosed()) {
                var client = door.accept();
                var server = new Socket(host, port);
                open.add(client);
                open.add(server);
                var isMute = new AtomicBoolean();
                inBackground(() -> pass(client, server, true, isMute));
                inBackground(() -> pass(server, client, false, isMute));
            }
        });
    }

    private void pass(Socket from, Socket to, boolean isToServer, AtomicBoolean isMute) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[64 * 1024];
            var hasWritten = false;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (mood == Mood.HANGING || (!isToServer && isMute.get())) {
                    continue;
                }
                if (isToServer && mood == Mood.LOSING_COMMITS) {
                    // The answer to a read's COMMIT tells nobody anything.
                    String said = text(buffer, read);
                    hasWritten |= isWrite(said);
                    isMute.set(hasWritten && isCommit(said));
                }
                out.write(buffer, 0, read);
                out.flush();
                if (isToServer && isMute.get()) {
                    awaitEndOfTransaction(to);
                    return;
                }
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static boolean isCommit(String said) {
        return said.contains("COMMIT\0");
    }

    private static boolean isWrite(String said) {
        return said.contains("INSERT INTO") || said.contains("COPY ");
    }

    private static String text(byte[] said, int length) {
        return new String(said, 0, length, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    }

    /** The server has read the COMMIT when it has closed its side, which it does when ours has ended. */
    private static void awaitEndOfTransaction(Socket server) throws IOException {
        server.shutdownOutput();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // One side has gone, and so does the other.
            } catch (UncheckedIOException over) {
                throw over;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
