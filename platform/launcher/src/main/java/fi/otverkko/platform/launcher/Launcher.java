package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Demo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What `./ot <command>` comes to, once the tools are found.
public final class Launcher {

    private static final String HELP = """
            OT-verkko on this machine.

              ./ot demo            start everything, carry two synthetic consultations through it, stay up
              ./ot up [--watch]    start everything; --watch starts again what dies, until Ctrl-C or down
              ./ot down            stop what was started here
              ./ot status          what runs, where, with how much memory
              ./ot logs [service]  the latest log lines, of all or of one
              ./ot token <user>    a bearer token of a demo user, and nothing else
              ./ot mail [number]   the mails caught, or one of them
              ./ot reset [--yes]   delete the state of this instance
              ./ot train           make the caches for a quick start anew
              ./ot bench [growth]  how long the start takes, memory, throughput against a floor, growth; or growth alone
              ./ot network [down]  two areas and a hub's broker: what crosses, what does not; down stops it
              ./ot faults          kills and other faults under load; --seed N repeats a run, --kills N (20)
              ./ot test [--full]   every test that belongs to a change; --full adds the long ones

              OT_AREA (15)  OT_PORT_BASE (8080)  OT_HOME (.ot)   several instances live side by side""";

    private Launcher() {}

    @SuppressWarnings("SystemOut") // what went wrong belongs on the error stream
    public static void main(String[] arguments) {
        try {
            System.exit(run(Arrays.asList(arguments)));
        } catch (Complaint complaint) {
            System.err.println(complaint.getMessage());
            System.exit(1);
        }
    }

    private static int demo(LocalSystem system, Demo demo) {
        system.up();
        demo.run("");
        demo.farewell();
        return 0;
    }

    private static int run(List<String> arguments) {
        var root = Path.of(System.getProperty("ot.root", ".")).toAbsolutePath().normalize();
        var instance = Instance.of(root, System.getenv());
        var screen = Screen.ofThisProcess();
        var command = arguments.isEmpty() ? "help" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        var system = new LocalSystem(instance, screen);
        var network = new Networking(instance, screen);
        var looking = new Looking(instance, screen);
        return switch (command) {
            case "up" -> rest.contains("--watch") ? system.up() + system.watch() : system.up();
            case "train" -> new Training(root, screen).anew();
            case "demo" -> demo(system, new Demo(instance, screen));
            case "network" -> rest.contains("down") ? network.down() : network.up();
            case "down" -> {
                network.stopBeside();
                yield system.down();
            }
            case "reset" -> system.reset(rest.contains("--yes"));
            case "bench" -> new Benching(instance, screen).run(rest.contains("growth"));
            case "test" -> new Testing(root, screen).run(rest.contains("--full"));
            case "faults" -> new Faulting(root, screen).run(rest);
            case "status" -> looking.status();
            case "logs" -> looking.logs(rest);
            case "token" -> looking.token(rest);
            case "mail" -> looking.mail(rest);
            case "help", "--help", "-h" -> {
                screen.say(HELP);
                yield 0;
            }
            default -> throw new Complaint("There is no './ot " + command + "'; './ot help' shows what there is.");
        };
    }
}
