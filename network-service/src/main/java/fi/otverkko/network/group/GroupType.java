package fi.otverkko.network.group;

/// What kind of cases a group takes.
public enum GroupType {
    /// The area's consultation group: case teams, themed items, remote specialists.
    CONSULTATION,
    /// The standing Challenging Separations group.
    SEPARATION;

    /// The group that a consultation model belongs to.
    public static GroupType forModel(String model) {
        return model.equals("M_SEPARATION_GROUP") ? SEPARATION : CONSULTATION;
    }
}
