package fi.otverkko.platform.launcher.network;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.part.Mirror;
import fi.otverkko.platform.launcher.part.Parts;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Running;
import fi.otverkko.platform.launcher.process.Starter;
import fi.otverkko.platform.launcher.process.Stopper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Our own area, another one and the hub's broker, with a MirrorMaker run by each area. Of each area only what the
/// link needs: broker, document store, network-service, and a Keycloak of its own, so that nobody's token counts in the
/// other area. An area that is up already joins as it is.
///
/// @param own   the instance that `./ot up` would start, in part or as a whole
/// @param other its ports begin 20 above ours
/// @param hub   its broker alone; its ports begin 40 above ours
public record Link(Instance own, Instance other, Instance hub, Screen screen) {

    /// How many ports from the base are used in all.
    public static final int PORTS = 60;

    private static final int BLOCK = 20;
    private static final String BROKER = "kafka";
    private static final List<List<String>> STOPPING =
            List.of(List.of(Mirror.NAME), List.of("network"), List.of("keycloak", BROKER), List.of("store"));

    public static Link of(Instance own, Screen screen) {
        return new Link(
                own,
                beside(own, own.area().equals("13") ? "15" : "13", BLOCK),
                beside(own, "national", 2 * BLOCK),
                screen);
    }

    private static Instance beside(Instance own, String area, int ports) {
        return new Instance(
                own.root(),
                own.home().resolve("network/" + area),
                area,
                own.portBase() + ports,
                own.uncompressed(),
                own.traces());
    }

    /// Starts what is missing of it.
    public void start() {
        start(hub, parts(hub, List.of(BROKER)));
        for (var area : List.of(own, other)) {
            start(
                    area,
                    parts(area, STOPPING.stream().flatMap(Collection::stream).toList()));
        }
        for (var area : List.of(own, other)) {
            start(area, List.of(mirror(area)));
        }
    }

    /// Kills our MirrorMaker as a power cut would.
    void cut() {
        var running = new Running(own.run());
        running.find(Mirror.NAME).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        running.forget(Mirror.NAME);
    }

    /// Starts our MirrorMaker again.
    void mend() {
        start(own, List.of(mirror(own)));
    }

    /// Stops everything; of our own area only the MirrorMaker while the area is up as a whole.
    ///
    /// @return how many processes were running
    public int stop() {
        return stop(!ownIsWhole());
    }

    /// Whether our own area is up with all its services, and so may hold what somebody does not want to be mixed with
    /// made-up cases.
    boolean ownIsWhole() {
        return new Running(own.run()).find("gateway").isPresent();
    }

    /// Stops the other area, the hub, and the MirrorMakers.
    ///
    /// @return how many processes were running
    public int stopBeside() {
        return stop(false);
    }

    private int stop(boolean ownToo) {
        int stopped = 0;
        for (var group : STOPPING) {
            for (var place : List.of(own, other, hub)) {
                if (!place.equals(own) || ownToo || group.contains(Mirror.NAME)) {
                    stopped += new Stopper(new Running(place.run()), screen).stop(group);
                }
            }
        }
        return stopped;
    }

    /// The processes of the link that run now.
    public Stream<ProcessHandle> processes() {
        return Stream.of(own, other, hub)
                .map(place -> new Running(place.run()))
                .flatMap(running ->
                        STOPPING.stream().flatMap(Collection::stream).flatMap(name -> running.find(name).stream()));
    }

    private Part mirror(Instance area) {
        return Mirror.part(area, hub, new Artefacts(own.root()));
    }

    private static List<Part> parts(Instance instance, List<String> names) {
        return Parts.of(instance, new Artefacts(instance.root())).stream()
                .filter(part -> names.contains(part.name()))
                .toList();
    }

    private void start(Instance instance, List<Part> parts) {
        try {
            Files.createDirectories(instance.home());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var name = instance.equals(hub) ? "The hub" : "Area " + instance.area();
        screen.say(name + ", broker at 127.0.0.1:" + instance.port(Port.KAFKA) + ", state in " + instance.home());
        new Starter(instance, screen).start(parts);
    }
}
