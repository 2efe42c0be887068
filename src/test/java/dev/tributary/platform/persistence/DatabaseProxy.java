package dev.tributary.platform.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy between the server and its database, which simulates outages of all kinds. */
public final class DatabaseProxy {

    /** The treatment of connections. */
    private enum Mood {
        /** Passes everything on. */
        THERE,
        /** Refuses connections, and closes those that exist. */
        REFUSING,
        /** Accepts everything and answers nothing. */
        HANGING,
        /** Passes everything on, but closes the connection instead of answering a COMMIT. */
        LOSING_COMMITS,
        /** Passes everything on, and refuses from the first answer to a write's COMMIT on. */
        COMMITTING_ONCE
    }

    private enum Direction {
        TO_SERVER,
        TO_CLIENT
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

    /** The address of the proxy. */
    public int port() {
        return ownPort;
    }

    /** Accepts no connection, and ends the open ones. */
    public void refuse() throws IOException {
        mood = Mood.REFUSING;
        listening.close();
        cut();
    }

    /** Ends the open connections, once. */
    public void cut() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    /** Stops answering, on all connections. */
    public void hang() {
        mood = Mood.HANGING;
    }

    /** Loses the answer to each COMMIT. */
    public void loseCommits() {
        mood = Mood.LOSING_COMMITS;
    }

    /** Refuses everything after the next COMMIT of a write. */
    public void commitOnce() {
        mood = Mood.COMMITTING_ONCE;
    }

    /** Works normally again. */
    public void heal() throws IOException {
        boolean wasHanging = mood == Mood.HANGING;
        mood = Mood.THERE;
        if (listening.isClosed()) {
            listening = new ServerSocket(ownPort, 50, InetAddress.getLoopbackAddress());
            accept(listening);
        }
        if (wasHanging) {
            // The bytes since then are lost.
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
                inBackground(() -> pass(client, server, Direction.TO_SERVER));
                inBackground(() -> pass(server, client, Direction.TO_CLIENT));
            }
        });
    }

    private void pass(Socket from, Socket to, Direction direction) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[64 * 1024];
            var hasWritten = false;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (mood == Mood.HANGING) {
                    continue;
                }
                if (direction == Direction.TO_CLIENT) {
                    // PostgreSQL ends each statement with its name. The answer to a read's COMMIT is of no
                    // interest.
                    String said = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    hasWritten |= said.contains("INSERT 0 ") || said.contains("COPY ");
                    boolean isCommitted = hasWritten && said.contains("COMMIT\0");
                    if (isCommitted && mood == Mood.LOSING_COMMITS) {
                        return;
                    }
                    if (isCommitted && mood == Mood.COMMITTING_ONCE) {
                        open.remove(to);
                        refuse();
                        out.write(buffer, 0, read);
                        out.flush();
                        return;
                    }
                    hasWritten &= !isCommitted;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
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
                // One side has closed, so the other closes too.
            } catch (UncheckedIOException over) {
                throw over;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
