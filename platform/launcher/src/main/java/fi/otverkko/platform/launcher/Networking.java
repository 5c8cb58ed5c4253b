package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.build.Build;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.network.Crossing;
import fi.otverkko.platform.launcher.network.Link;
import fi.otverkko.platform.launcher.process.Resident;

/// `./ot network`: two areas and a hub's broker between them.
final class Networking {

    private final Instance instance;
    private final Screen screen;

    Networking(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
    }

    /// Starts the link, tells and proves what it does, and leaves it up.
    int up() {
        prove();
        var link = Link.of(instance, screen);
        screen.say("");
        screen.say("It stays up, with "
                + link.processes().mapToLong(Resident::mebibytes).sum() + " MiB in "
                + link.processes().count() + " processes; './ot network down' stops it.");
        return 0;
    }

    /// Starts the link and proves what it does.
    void prove() {
        var build = new Build(instance.root(), screen);
        build.ensure();
        build.ensureMirror();
        new LocalSystem(instance, screen).makeHome();
        var link = Link.of(instance, screen);
        screen.say("Two areas, the hub's broker and two MirrorMakers, about 3.4 GB of memory in all");
        link.start();
        new Crossing(link).tell();
    }

    int down() {
        int stopped = stop();
        screen.say(stopped == 0 ? "Nothing of the link was running." : "Stopped " + stopped + " processes.");
        return 0;
    }

    /// Stops what runs beside our own area, if anything does.
    void stopBeside() {
        int stopped = Link.of(instance, screen).stopBeside();
        if (stopped > 0) {
            screen.say("Stopped " + stopped + " processes of the link to the hub.");
        }
    }

    /// Stops the link without a word.
    int stop() {
        return Link.of(instance, screen).stop();
    }
}
