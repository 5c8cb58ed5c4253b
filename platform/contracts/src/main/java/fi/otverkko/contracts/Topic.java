package fi.otverkko.contracts;

import java.time.Duration;

/// Every topic of an area: its name, its owner, its size and how long it remembers. The local ones stay in the
/// area; what is on the national ones is mirrored to the others (decision 0013).
///
/// The key of each record is the id of the aggregate that tells; what happens to one thing stays in
/// order. Dead letters of a consumer group go to `dlt.<group>.<topic>`, with as many partitions and
/// [#DEAD_LETTER_RETENTION].
public enum Topic {
    INTAKE_CONSULTATIONS("intake.consultations", false),
    INTAKE_GUIDANCE("intake.guidance", false),
    INTAKE_REGISTERS("intake.registers", false),
    TRIAGE_SCREENINGS("triage.screenings", false),
    TRIAGE_CRITERIA("triage.criteria", true),
    NETWORK_DIRECTORY("network.directory", true),
    NETWORK_TEAMS("network.teams", false),
    NETWORK_MEETINGS("network.meetings", false),
    NETWORK_CROSSAREA("network.crossarea", false),
    TRAINING_EVENTS("training.events", false),
    TRAINING_REGISTRATIONS("training.registrations", false),
    TRAINING_KNOWLEDGE("training.knowledge", false),
    NOTIFICATION_NEWSLETTERS("notification.newsletters", false),
    NATIONAL_DIRECTORY("national.directory", true, "network"),
    NATIONAL_STATISTICS("national.statistics", true, "network");

    private static final String NATIONAL = "national.";

    /// Partitions of every local topic. Enough for six replicas of a service in one area; one more
    /// would move keys between partitions, so it is not changed lightly.
    public static final int PARTITIONS = 6;

    /// How long a local topic keeps a record that is not compacted.
    public static final Duration RETENTION = Duration.ofDays(30);

    /// How long a dead letter waits for a person. Longer than any holiday.
    public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(90);

    private final String topicName;
    private final boolean compacted;
    private final String publisher;

    Topic(String topicName, boolean compacted) {
        this(topicName, compacted, topicName.substring(0, topicName.indexOf('.')));
    }

    Topic(String topicName, boolean compacted, String publisher) {
        this.topicName = topicName;
        this.compacted = compacted;
        this.publisher = publisher;
    }

    /// The name on the broker, `<publisher>.<things>` or `national.<things>`.
    public String topicName() {
        return topicName;
    }

    /// Whether the latest record of each key is kept for good (`cleanup.policy=compact`).
    public boolean compacted() {
        return compacted;
    }

    /// The service that alone writes to it, such as `intake`.
    public String publisher() {
        return publisher;
    }

    /// Whether it is mirrored to the other areas, and so takes nothing but what is [Shareable].
    public boolean national() {
        return topicName.startsWith(NATIONAL);
    }
}
