package fi.otverkko.intake.template;

import java.util.Map;

/// A text that is used again and again.
///
/// @param code    what people call it, such as `MISSING_VIEW_OF_CHILD`
/// @param texts   by language, `fi`, `sv` and `en`
/// @param retired whether it is offered no more
record AnswerTemplate(String code, Purpose purpose, Map<String, String> texts, boolean retired) {

    /// What for.
    enum Purpose {
        RETURN,
        REDIRECT,
        DECLINE,
        WRITTEN_ANSWER
    }

    AnswerTemplate {
        texts = Map.copyOf(texts);
    }
}
