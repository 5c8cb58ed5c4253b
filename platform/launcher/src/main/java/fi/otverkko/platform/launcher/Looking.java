package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Tokens;
import fi.otverkko.platform.launcher.mail.CaughtMail;
import fi.otverkko.platform.launcher.mail.MailFolder;
import fi.otverkko.platform.launcher.part.Parts;
import fi.otverkko.platform.launcher.process.Resident;
import fi.otverkko.platform.launcher.process.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/// The commands that only look: status, logs, token, mail.
final class Looking {

    private static final int LOG_LINES = 40;
    private static final int LOG_LINES_OF_EACH = 5;

    private final Instance instance;
    private final Screen screen;

    Looking(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
    }

    /// What runs, with how much memory.
    ///
    /// @return 0 when everything runs, 3 when something does not
    int status() {
        var running = new Running(instance.run());
        long total = 0;
        boolean all = true;
        for (var name : Parts.names()) {
            var process = running.find(name);
            long resident = process.map(Resident::mebibytes).orElse(0L);
            all &= process.isPresent();
            total += resident;
            screen.say(String.format(
                    "%-13s %s",
                    name,
                    process.map(one -> String.format("runs  pid %-7d %5d MiB", one.pid(), resident))
                            .orElse("down")));
        }
        screen.say(String.format(
                "area %s, %s, state in %s, %d MiB in all",
                instance.area(), instance.at(Port.GATEWAY, ""), instance.home(), total));
        return all ? 0 : 3;
    }

    int logs(List<String> names) {
        var chosen = names.isEmpty() ? Parts.names() : names;
        for (var name : chosen) {
            if (!Parts.names().contains(name)) {
                throw new Complaint(
                        "There is no part " + name + "; there are " + String.join(", ", Parts.names()) + ".");
            }
            screen.say("== " + name + " (" + instance.log(name) + ")");
            last(name, names.isEmpty() ? LOG_LINES_OF_EACH : LOG_LINES).forEach(screen::say);
        }
        return 0;
    }

    private List<String> last(String name, int count) {
        try {
            if (!Files.exists(instance.log(name))) {
                return List.of("(nothing yet)");
            }
            var lines = new String(Files.readAllBytes(instance.log(name)), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int token(List<String> users) {
        if (users.size() != 1) {
            throw new Complaint("Whose? For example: ./ot token coordinator");
        }
        screen.say(new Tokens(instance).of(users.getFirst()));
        return 0;
    }

    int mail(List<String> numbers) {
        var mails = new MailFolder(instance.mails()).all();
        if (numbers.isEmpty()) {
            if (mails.isEmpty()) {
                screen.say("No mail was caught yet.");
            }
            mails.forEach(mail -> screen.say(String.format(
                    "%4d  %s  %-30s %s", mail.number(), mail.received(), mail.recipient(), mail.subject())));
            return 0;
        }
        show(mails.stream()
                .filter(mail -> numbers.getFirst().equals(Integer.toString(mail.number())))
                .findFirst()
                .orElseThrow(
                        () -> new Complaint("There is no mail " + numbers.getFirst() + "; './ot mail' lists them.")));
        return 0;
    }

    private void show(CaughtMail mail) {
        screen.say("From:    " + mail.sender());
        screen.say("To:      " + mail.recipient());
        screen.say("Subject: " + mail.subject());
        screen.say("");
        screen.say(mail.text());
    }
}
