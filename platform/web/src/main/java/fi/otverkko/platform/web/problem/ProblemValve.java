package fi.otverkko.platform.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/// What Tomcat refuses before any filter sees it, such as a path with illegal characters, is a problem as
/// well instead of Tomcat's own page.
public final class ProblemValve extends ErrorReportValve {

    private final Problems problems;

    public ProblemValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(request, response, Problem.of(HttpStatusCode.valueOf(response.getStatus())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
