package fi.otverkko.platform.launcher.part;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Probe;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The two small helpers of our own: the document store and the mail catcher.
final class Embedded {

    private static final int STORE_HEAP_MB = 256;
    private static final int MAIL_HEAP_MB = 48;

    private Embedded() {}

    static Part store(Instance instance, Artefacts artefacts) {
        int port = instance.port(Port.STORE);
        return new Part(
                "store",
                List.of(port),
                () -> {},
                Jvm.command(
                        STORE_HEAP_MB,
                        List.of(
                                "-jar",
                                artefacts.storeJar().toString(),
                                "--port=" + port,
                                "--file=" + instance.home().resolve("store/documents.mv"))),
                Map.of(),
                Probe.port(port),
                Set.of());
    }

    static Part mail(Instance instance, Artefacts artefacts) {
        return new Part(
                "mail",
                List.of(instance.port(Port.SMTP), instance.port(Port.MAIL_VIEW)),
                () -> {},
                Jvm.command(
                        MAIL_HEAP_MB,
                        List.of(
                                "-cp",
                                artefacts.launcherJar() + ":" + artefacts.launcherLibraries() + "/*",
                                "fi.otverkko.platform.launcher.mail.MailCatcher",
                                Integer.toString(instance.port(Port.SMTP)),
                                Integer.toString(instance.port(Port.MAIL_VIEW)),
                                instance.mails().toString())),
                Map.of(),
                Probe.http(instance.at(Port.MAIL_VIEW, "/api/mails")),
                Set.of());
    }
}
