package fi.otverkko.triage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Triage: the OT screen proposes, a person decides.
@SpringBootApplication
public class TriageApplication {

    static void main(String[] arguments) {
        SpringApplication.run(TriageApplication.class, arguments);
    }
}
