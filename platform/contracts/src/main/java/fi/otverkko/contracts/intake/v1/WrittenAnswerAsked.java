package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A coordinator asked somebody for an answer in writing, without a meeting. What is asked is read in intake.
///
/// @param consultationId the consultation
/// @param drafterId      subject id of whoever is asked to write
/// @param targetAt       when the answer should have been sent
/// @param askedAt        UTC, whole milliseconds
@EventType(value = "intake.written-answer-asked.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record WrittenAnswerAsked(String consultationId, String drafterId, Instant targetAt, Instant askedAt) {}
