package fi.otverkko.platform.launcher.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/// The question whether a part is ready to work.
@FunctionalInterface
public interface Probe {

    int PATIENCE_MS = 2000;

    boolean isReady();

    /// Ready when something accepts connections there.
    static Probe port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /// Ready when a GET is answered with 200.
    static Probe http(URI address) {
        return () -> {
            try {
                var connection = (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(PATIENCE_MS);
                connection.setReadTimeout(PATIENCE_MS);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
