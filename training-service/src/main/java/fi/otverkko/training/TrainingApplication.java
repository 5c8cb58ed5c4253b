package fi.otverkko.training;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Trainings and infos of one area, and who takes part in them.
@SpringBootApplication
public class TrainingApplication {

    static void main(String[] arguments) {
        SpringApplication.run(TrainingApplication.class, arguments);
    }
}
