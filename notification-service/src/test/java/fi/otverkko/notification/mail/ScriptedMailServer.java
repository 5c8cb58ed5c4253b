package fi.otverkko.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/// A mail server that answers every recipient with one given line, or never says a word.
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;

    /// @param toRecipient what it answers to `RCPT TO`; empty: it accepts connections and keeps silent
    ScriptedMailServer(String toRecipient) {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofVirtual().start(() -> serve(toRecipient));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(String toRecipient) {
        try {
            while (true) {
                var client = socket.accept();
                if (!toRecipient.isEmpty()) {
                    Thread.ofVirtual().start(() -> talk(client, toRecipient));
                }
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void talk(Socket client, String toRecipient) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
            say(client, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                say(client, line.startsWith("RCPT") ? toRecipient : line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            // the client hung up
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
