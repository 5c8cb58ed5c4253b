package fi.otverkko.platform.launcher.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The mails as files, one each, so that they outlive the catcher and can be searched.
public record MailFolder(Path folder) {

    /// Keeps a mail under the next number.
    synchronized void keep(MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var name = String.format("%06d.eml", files().size() + 1);
        var whole = new ByteArrayOutputStream();
        message.writeTo(whole);
        var unfinished = folder.resolve(name + ".part");
        Files.write(unfinished, whole.toByteArray());
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /// All, oldest first.
    public List<CaughtMail> all() {
        return files().stream().map(MailFolder::read).toList();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CaughtMail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return new CaughtMail(
                    Integer.parseInt(file.getFileName().toString().replace(".eml", "")),
                    addresses(mail.getRecipients(Message.RecipientType.TO)),
                    addresses(mail.getFrom()),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    Files.getLastModifiedTime(file).toInstant().toString(),
                    mail.getMessageID() == null ? "" : mail.getMessageID(),
                    text(mail));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException failure) {
            throw new IllegalStateException(file + " is no mail", failure);
        }
    }

    private static String addresses(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress one ? one.getAddress() : address.toString())
                        .collect(Collectors.joining(", "));
    }

    /// The plain text; of a mail that has several forms the first, which is the plainest.
    private static String text(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (content instanceof Multipart several) {
            return text(several.getBodyPart(0)); // the plain form comes first
        }
        return content instanceof String text ? text : "(" + part.getContentType() + ")";
    }
}
