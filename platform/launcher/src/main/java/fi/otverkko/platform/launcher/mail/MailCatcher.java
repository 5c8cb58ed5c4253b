package fi.otverkko.platform.launcher.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// A mail server for the demo: takes whatever it is given, for whomever, and keeps it in a folder. Nothing
/// leaves the machine.
public final class MailCatcher {

    private static final String LOOPBACK = "127.0.0.1";

    private MailCatcher() {}

    /// Serves until it is stopped.
    ///
    /// @param arguments SMTP port, port of the view, folder
    @SuppressWarnings("SystemOut") // the process's log
    public static void main(String[] arguments) throws IOException {
        var folder = new MailFolder(Path.of(arguments[2]));
        var setup = new ServerSetup(Integer.parseInt(arguments[0]), LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup);
        var everybody = server.setUser("everybody@localhost", "everybody", "");
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            try {
                folder.keep(message.getMessage());
                server.purgeEmailFromAllMailboxes(); // the folder has it, memory need not
                System.out.println("kept a mail");
                return everybody;
            } catch (IOException | FolderException failure) {
                throw new MessagingException("The mail could not be kept", failure);
            }
        });
        server.start();
        var view = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        view.createContext("/", new MailView(folder));
        view.start();
        System.out.println("ready");
    }
}
