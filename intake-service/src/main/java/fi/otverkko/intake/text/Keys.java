package fi.otverkko.intake.text;

/// Under which key a text of a case is sealed, where it is not a field of the form.
public final class Keys {

    public static final String NONE_BECAUSE = "noneBecause";

    public static final String NOT_KNOWN = "notKnown";

    /// What the secretary or the coordinator wrote to the requester in this round.
    public static String note(int round) {
        return "note." + round;
    }

    /// The answer in writing to this round.
    public static String written(int round) {
        return "written." + round;
    }

    /// What the statutory expert group stated in this round.
    public static String statement(int round) {
        return "statement." + round;
    }

    public static String recommendation(String id) {
        return "recommendation." + id;
    }

    public static String responsibleParty(String recommendationId) {
        return "responsibleParty." + recommendationId;
    }

    public static String dispute(String recommendationId) {
        return "dispute." + recommendationId;
    }

    /// What an expert of the group said of a recommendation.
    public static String comment(String id) {
        return "comment." + id;
    }

    public static String followUp(String id) {
        return "followUp." + id;
    }

    /// Why somebody opened the case in an emergency.
    public static String glass(String id) {
        return "glass." + id;
    }

    private Keys() {}
}
