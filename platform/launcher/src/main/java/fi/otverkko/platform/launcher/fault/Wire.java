package fi.otverkko.platform.launcher.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A TCP connection through us, which can be made bad while it is in use.
final class Wire implements AutoCloseable {

    /// How the wire behaves.
    enum State {
        /// As if it were not there.
        GOOD,
        /// Every piece is late by [#LATE].
        SLOW,
        /// Connections are taken and nothing gets through, for as long as it lasts.
        BLACK_HOLE,
        /// An answer is cut off after its first bytes.
        CUT
    }

    static final Duration LATE = Duration.ofMillis(300);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int FIRST_BYTES = 20;
    private static final int PIECE = 16_384;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.GOOD;

    Wire(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /// What a black hole has swallowed does not come out again: those connections end.
    void become(State next) {
        boolean wasHole = state == State.BLACK_HOLE;
        state = next;
        if (wasHole && next != State.BLACK_HOLE) {
            open.forEach(Wire::end);
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        open.add(caller);
        try {
            var called = new Socket();
            open.add(called);
            called.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2000);
            Thread.ofVirtual().start(() -> carry(caller, called, false));
            carry(called, caller, true);
        } catch (IOException away) {
            end(caller);
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        var piece = new byte[PIECE];
        try {
            int length = from.getInputStream().read(piece);
            while (length >= 0) {
                var now = state;
                if (now == State.SLOW) {
                    LockSupport.parkNanos(LATE.toNanos());
                }
                while (state == State.BLACK_HOLE && !from.isClosed()) {
                    LockSupport.parkNanos(LOOK.toNanos());
                }
                boolean cut = now == State.CUT && answers;
                to.getOutputStream().write(piece, 0, cut ? Math.min(length, FIRST_BYTES) : length);
                if (cut) {
                    break;
                }
                length = from.getInputStream().read(piece);
            }
        } catch (IOException broken) {
            // the other direction ends with this one
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        open.forEach(Wire::end);
    }
}
