package dev.migrate.run;

import dev.migrate.server.Database;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a client and the server, counts the texts that the client sends in its first session, and breaks or stops
 * that session at one of them. Other sessions pass.
 */
final class CuttingProxy implements AutoCloseable {
    /** Counts, and cuts nowhere. */
    static final int NOWHERE = 0;

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final long DEADLINE_S = 60;

    /** What is done with the text at which the session breaks. */
    enum Cut {
        /** It does not reach the server. */
        BEFORE,
        /** It reaches the server, which sees then that the client is gone; the answer reaches nobody. */
        AFTER,
        /** It reaches the server, whose process for this client is ended by somebody then. */
        KILL,
        /** It waits here until it is released. */
        STOP_BEFORE,
        /** The server has run it, and the answer stays here. */
        STOP_AFTER
    }

    private final Database database;
    private final int at;
    private final Cut cut;
    private final URI target;
    private final ServerSocket listener;
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile int backend;
    private volatile boolean ended;

    /** Breaks at the text of this number, from 1. */
    CuttingProxy(Database database, int at, Cut cut) throws IOException {
        this.database = database;
        this.at = at;
        this.cut = cut;
        this.target = URI.create(database.url().replaceFirst("jdbc:postgresql", "http"));
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** The same database, reached through here. */
    Database throughHere() {
        String url = database.url().replaceFirst("//[^/]*/", "//127.0.0.1:" + listener.getLocalPort() + "/");
        return new Database(url, database.user(), database.password());
    }

    boolean hasCut() {
        return at != NOWHERE && texts.size() >= at;
    }

    /** What the first session has sent so far. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** The server's process for the first session. */
    int backend() {
        return backend;
    }

    /** Waits until the session stands at its text. */
    void awaitStop() throws InterruptedException {
        if (!stopped.await(DEADLINE_S, TimeUnit.SECONDS)) {
            throw new AssertionError("text " + at + " was not sent: " + texts.size());
        }
    }

    /** Lets the text pass that was stopped before the server saw it. */
    void release() {
        released.countDown();
    }

    /**
     * Ends all sessions for good, as a machine does that is switched off: nobody gets through any more. The port stays taken,
     * or another test's proxy may be given it, and let the client through.
     */
    void end() throws IOException {
        ended = true;
        cut();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }

    private void cut() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        release();
    }

    private void accept() {
        try {
            for (boolean first = true; ; first = false) {
                Socket client = listener.accept();
                if (ended) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(target.getHost(), target.getPort());
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                sockets.addAll(List.of(client, server));
                Link link = new Link(client, server, first);
                daemon(link::forth);
            }
        } catch (IOException closed) {
            // No more clients.
        }
    }

    /** One session. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private final boolean counted;
        private volatile boolean answersStay;

        Link(Socket client, Socket server, boolean counted) {
            this.client = client;
            this.server = server;
            this.counted = counted;
        }

        private void back() {
            try (client;
                    server) {
                DataInputStream in = new DataInputStream(server.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream());
                for (int type = in.read(); type >= 0; type = in.read()) {
                    byte[] message = in.readNBytes(in.readInt() - 4);
                    if (type == 'K' && counted) {
                        backend = ByteBuffer.wrap(message).getInt();
                    }
                    if (!answersStay) {
                        out.write(type);
                        send(out, message);
                    } else if (type == 'Z' || type == 'G') {
                        stopped.countDown();
                    }
                }
            } catch (IOException broken) {
                // One side has gone; the other is closed here.
            }
        }

        private void forth() {
            try (client;
                    server) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(server.getOutputStream());
                passStart(in, out);
                daemon(this::back);
                for (int type = in.read(); type >= 0; type = in.read()) {
                    byte[] message = in.readNBytes(in.readInt() - 4);
                    boolean last = counted && type == 'Q' && isLast(message);
                    if (last && !passes()) {
                        return;
                    }
                    out.write(type);
                    send(out, message);
                    if (last && cut == Cut.AFTER) {
                        return;
                    }
                    if (last && cut == Cut.KILL) {
                        kill();
                    }
                }
            } catch (IOException | InterruptedException broken) {
                // As above.
            }
        }

        private boolean isLast(byte[] message) {
            texts.add(new String(message, 0, message.length - 1, StandardCharsets.UTF_8));
            return texts.size() == at;
        }

        /** What comes before the text is sent on; false: it is not. */
        private boolean passes() throws InterruptedException {
            answersStay = cut == Cut.STOP_AFTER;
            if (cut == Cut.STOP_BEFORE) {
                stopped.countDown();
                released.await();
            }
            return cut != Cut.BEFORE;
        }

        /** The first message has no type; a question about encryption may come before it. */
        private void passStart(DataInputStream in, DataOutputStream out) throws IOException {
            while (true) {
                byte[] message = in.readNBytes(in.readInt() - 4);
                int code = message.length < 4 ? 0 : ByteBuffer.wrap(message).getInt();
                send(out, message);
                if (code != SSL_REQUEST && code != GSS_REQUEST) {
                    return;
                }
                client.getOutputStream().write(server.getInputStream().read());
            }
        }
    }

    /** Ends the server's process for the first session. */
    private void kill() {
        Scripts.query(database, "SELECT pg_terminate_backend(" + backend + ")");
    }

    private static void send(DataOutputStream out, byte[] message) throws IOException {
        out.writeInt(message.length + 4);
        out.write(message);
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
