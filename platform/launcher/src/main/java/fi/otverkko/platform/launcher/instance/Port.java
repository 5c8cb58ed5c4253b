package fi.otverkko.platform.launcher.instance;

/// Who listens where, counted from the instance's port base.
public enum Port {
    GATEWAY(0),
    INTAKE(1),
    TRIAGE(2),
    NETWORK(3),
    TRAINING(4),
    NOTIFICATION(5),
    FLOOR(9),
    KEYCLOAK(10),
    KEYCLOAK_HEALTH(11),
    KAFKA(12),
    KAFKA_CONTROLLER(13),
    STORE(14),
    SMTP(15),
    MAIL_VIEW(16);

    final int offset;

    Port(int offset) {
        this.offset = offset;
    }
}
