package fi.otverkko.platform.web.description;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Names a nested type with what it is nested in, so that `BreachForms.Closing` and `FollowUpView.Closing` are two
/// schemas: under its simple name alone the one would silently stand for the other.
final class NestedNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : getNameOfClass(outer).replaceFirst("Controller$", "") + "." + type.getSimpleName();
    }
}
