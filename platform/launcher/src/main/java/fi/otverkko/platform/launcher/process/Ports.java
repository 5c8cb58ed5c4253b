package fi.otverkko.platform.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a port is free, and if not, who has it.
public final class Ports {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Ports() {}

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /// Pid and command of the process that listens on the port; `another user's process` when the system does
    /// not tell.
    public static String holder(int port) {
        return pid(port)
                .flatMap(ProcessHandle::of)
                .map(Ports::describe)
                .orElse("another user's process (its pid is not shown to you)");
    }

    private static String describe(ProcessHandle process) {
        var info = process.info();
        var command = info.commandLine().or(info::command).orElse("command unknown");
        return "pid " + process.pid() + " (" + (command.length() > 120 ? command.substring(0, 120) + "…" : command)
                + ")";
    }

    private static Optional<Long> pid(int port) {
        try {
            return Files.isDirectory(Path.of("/proc/self/fd")) ? fromProc(port) : fromLsof(port);
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Long> fromProc(int port) throws IOException {
        var sockets = new HashSet<String>();
        for (var table : Set.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.isReadable(Path.of(table))) {
                for (var line : Files.readAllLines(Path.of(table))) {
                    var field = BLANKS.split(line.trim(), -1);
                    if (field[STATE].equals("0A") && field[1].endsWith(String.format(":%04X", port))) {
                        sockets.add("socket:[" + field[INODE] + "]");
                    }
                }
            }
        }
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, sockets))
                .findFirst();
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (var descriptor : descriptors) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException goneOrNotOurs) {
            return false;
        }
        return false;
    }

    private static Optional<Long> fromLsof(int port) throws IOException {
        var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                .redirectErrorStream(true)
                .start();
        try (var answer = lsof.inputReader()) {
            return answer.lines()
                    .filter(line -> line.matches("\\d+"))
                    .findFirst()
                    .map(Long::valueOf);
        }
    }
}
