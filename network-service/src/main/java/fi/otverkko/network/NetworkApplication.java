package fi.otverkko.network;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Experts, case teams, groups and their meetings of one area.
@SpringBootApplication
@EnableScheduling
public class NetworkApplication {

    static void main(String[] arguments) {
        SpringApplication.run(NetworkApplication.class, arguments);
    }
}
