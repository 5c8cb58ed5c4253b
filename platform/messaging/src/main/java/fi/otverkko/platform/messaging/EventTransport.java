package fi.otverkko.platform.messaging;

import java.util.List;

/// Takes messages to the others.
@FunctionalInterface
public interface EventTransport {

    /// Sends messages of one aggregate in their order and waits for the acknowledgements.
    ///
    /// @return how many of them, from the first, were acknowledged; fewer than all means: try the
    ///         rest again later
    int send(List<OutboxMessage> messages);
}
