package fi.otverkko.platform.web.problem;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with one field.
///
/// @param field   where, as a path such as `questions[2].text`; null for the whole body
/// @param message what is wrong, in the caller's language
record Violation(@Nullable String field, String message) {}
