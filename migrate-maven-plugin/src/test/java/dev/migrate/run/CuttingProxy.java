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
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and the server, counts the texts that the client sends, and breaks the connection at one of them. */
final class CuttingProxy implements AutoCloseable {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    /** What is done with the text at which the connection breaks. */
    enum Cut {
        /** It does not reach the server. */
        BEFORE,
        /** It reaches the server, which sees then that the client is gone; the answer reaches nobody. */
        AFTER,
        /** It reaches the server, whose process for this client is ended by somebody then. */
        KILL
    }

    private final Database database;
    private final int at;
    private final Cut cut;
    private final URI target;
    private final ServerSocket listener;
    private final AtomicInteger texts = new AtomicInteger();

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
        return texts.get() >= at;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(target.getHost(), target.getPort());
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                daemon(() -> back(server, client));
                daemon(() -> forth(client, server));
            }
        } catch (IOException closed) {
            // No more clients.
        }
    }

    private static void back(Socket server, Socket client) {
        try (client;
                server) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException broken) {
            // One side has gone; the other is closed here.
        }
    }

    private void forth(Socket client, Socket server) {
        try (client;
                server) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(server.getOutputStream());
            passStart(in, out);
            for (int type = in.read(); type >= 0; type = in.read()) {
                boolean last = type == 'Q' && texts.incrementAndGet() == at;
                if (last && cut == Cut.BEFORE) {
                    return;
                }
                byte[] message = in.readNBytes(in.readInt() - 4);
                out.write(type);
                send(out, message);
                if (last && cut == Cut.AFTER) {
                    return;
                }
                if (last) {
                    kill(server.getLocalPort());
                }
            }
        } catch (IOException broken) {
            // As above.
        }
    }

    private void kill(int clientPort) {
        Scripts.query(
                database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE client_port = " + clientPort);
    }

    /** The first message has no type; a question about encryption may come before it. */
    private static void passStart(DataInputStream in, DataOutputStream out) throws IOException {
        int code;
        do {
            byte[] message = in.readNBytes(in.readInt() - 4);
            code = message.length < 4 ? 0 : ByteBuffer.wrap(message).getInt();
            send(out, message);
        } while (code == SSL_REQUEST || code == GSS_REQUEST);
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
