package fi.otverkko.platform.security;

import java.util.List;

/// What operations are about: whatever lies at a path, with the states of its life cycle.
///
/// @param path   as in the lines about it, such as `/api/things/{id}`; they begin with it
/// @param states names of its states; empty if it always is as it is
public record AccessThing(String path, List<String> states) {

    public AccessThing {
        states = List.copyOf(states);
    }

    /// Whether an operation at this path is about it.
    boolean owns(String operation) {
        return operation.equals(path) || operation.startsWith(path + '/');
    }
}
