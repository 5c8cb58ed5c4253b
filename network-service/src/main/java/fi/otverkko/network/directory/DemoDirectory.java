package fi.otverkko.network.directory;

import fi.otverkko.network.demo.DeclaredFile;
import fi.otverkko.network.directory.DeclaredDirectory.DeclaredExpert;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts the declared, invented directory into an empty demo. What is there already stays as it is.
@Component
@Profile("demo")
@Order(1)
class DemoDirectory implements ApplicationRunner {

    private final Directory directory;
    private final DeclaredFile files;
    private final String area;

    DemoDirectory(Directory directory, DeclaredFile files, @Value("${ot.area}") String area) {
        this.directory = directory;
        this.files = files;
        this.area = area;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var declared = new DeclaredDirectory(
                List.of(files.read("experts.json", DeclaredExpert[].class)),
                List.of(files.read("units.json", Unit[].class)),
                List.of(files.read("teams.json", ThemedTeam[].class)));
        files.require(declared.faults());
        declared.units(area).forEach(directory::declare);
        declared.experts(area).forEach(expert -> directory.declare(expert, area));
        declared.teams(area).forEach(directory::declare);
    }
}
