package fi.otverkko.platform.security;

import fi.otverkko.platform.kernel.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A service with an access table, and one operation that its table forgot.
@SpringBootApplication
class SampleService {

    @RestController
    @RequestMapping("/api/sample")
    static class Cases {

        @GetMapping("/cases/{id}")
        Caller read(Caller caller, @PathVariable String id) {
            return caller;
        }

        @GetMapping("/cases/mine")
        String mine(Caller caller) {
            return "mine of " + caller.subject();
        }

        @PostMapping("/cases")
        String create(Call call) {
            return call.subject();
        }

        @GetMapping("/published")
        String published(@Nullable Caller caller) {
            return caller == null ? "to nobody" : "to " + caller.subject();
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "nobody should see this";
        }
    }
}
