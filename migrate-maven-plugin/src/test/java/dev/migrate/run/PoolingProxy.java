package dev.migrate.run;

import dev.migrate.server.Database;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pools transactions as PgBouncer does, as far as a test needs it: all clients share one session of the server, one text at a
 * time, and each is told a process of its own. Every query answers with one value; rows of several columns do not pass.
 */
final class PoolingProxy implements AutoCloseable {
    private final Database database;
    private final Session shared;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger clients = new AtomicInteger();

    PoolingProxy(Database database) throws IOException {
        this.database = database;
        this.shared = Session.open(database);
        daemon(this::accept);
    }

    Database throughHere() {
        String url = database.url().replaceFirst("//[^/]*/", "//127.0.0.1:" + listener.getLocalPort() + "/");
        return new Database(url + "?sslmode=disable", database.user(), database.password());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        shared.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                daemon(() -> serve(client));
            }
        } catch (IOException closed) {
            // No more clients.
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            in.readNBytes(in.readInt() - 4);
            send(out, 'R', ByteBuffer.allocate(4).array());
            status(out, "server_version", "17.0");
            status(out, "client_encoding", "UTF8");
            status(out, "standard_conforming_strings", "on");
            status(out, "integer_datetimes", "on");
            status(out, "DateStyle", "ISO, MDY");
            status(out, "TimeZone", "UTC");
            int process = 1_000_000 + clients.incrementAndGet();
            send(out, 'K', ByteBuffer.allocate(8).putInt(process).putInt(1).array());
            ready(out);
            for (int type = in.read(); type == 'Q'; type = in.read()) {
                byte[] text = in.readNBytes(in.readInt() - 4);
                answer(out, new String(text, 0, text.length - 1, StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            // The client's own affair.
        }
    }

    private synchronized void answer(DataOutputStream out, String sql) throws IOException {
        try {
            String value = shared.query(sql, row -> row.getString(1)).get(0);
            // One column of type int4.
            send(out, 'T', bytes("\0\1v\0\0\0\0\0\0\0\0\0\0\27\0\4\377\377\377\377\0\0"));
            byte[] content = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
            ByteBuffer row = ByteBuffer.allocate(6 + content.length).putShort((short) 1);
            send(
                    out,
                    'D',
                    row.putInt(value == null ? -1 : content.length).put(content).array());
            send(out, 'C', bytes("SELECT 1\0"));
        } catch (SQLException e) {
            send(out, 'E', bytes("SERROR\0C" + e.getSQLState() + "\0M" + e.getMessage() + "\0\0"));
        }
        ready(out);
    }

    private static void ready(DataOutputStream out) throws IOException {
        send(out, 'Z', bytes("I"));
        out.flush();
    }

    private static void status(DataOutputStream out, String name, String value) throws IOException {
        send(out, 'S', bytes(name + "\0" + value + "\0"));
    }

    private static void send(DataOutputStream out, char type, byte[] message) throws IOException {
        out.write(type);
        out.writeInt(message.length + 4);
        out.write(message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "pooling-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
