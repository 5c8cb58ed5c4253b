package fi.otverkko.platform.kernel;

/// The roles that an account can hold, named as in Keycloak. A role alone opens no case: that takes
/// a part in it as well.
public enum Role {
    PROFESSIONAL,
    GUARDIAN,
    YOUNG_PERSON,
    EXPERT_BY_EXPERIENCE,
    GROUP_SECRETARY,
    OT_COORDINATOR,
    GROUP_CHAIR,
    EXPERT,
    EXPERT_COORDINATOR,
    KEY_PERSON,
    REGIONAL_OFFICE,
    OFFICE_COMMUNICATIONS,
    OFFICE_REPORTING,
    OFFICE_GUIDANCE,
    STEERING_GROUP,
    NATIONAL_COORDINATION,
    RESEARCHER,
    DPO,
    SYSTEM_ADMIN
}
