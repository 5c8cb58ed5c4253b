package fi.otverkko.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a [fi.otverkko.platform.kernel.Call] argument: the caller has to say, by `If-Match`, which edition
/// she had seen. Without it the answer is 428 `if-match-missing`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface IfMatch {}
