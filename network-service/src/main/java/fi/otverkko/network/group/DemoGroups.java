package fi.otverkko.network.group;

import fi.otverkko.network.demo.DeclaredFile;
import fi.otverkko.network.directory.Directory;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts the declared groups into an empty demo, after the directory. What is there already stays.
@Component
@Profile("demo")
@Order(2)
class DemoGroups implements ApplicationRunner {

    private final Groups groups;
    private final Directory directory;
    private final DeclaredFile files;
    private final String area;

    DemoGroups(Groups groups, Directory directory, DeclaredFile files, @Value("${ot.area}") String area) {
        this.groups = groups;
        this.directory = directory;
        this.files = files;
        this.area = area;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var declared = List.of(files.read("groups.json", DeclaredGroup[].class));
        files.require(declared.stream()
                .flatMap(group -> group.faults(area, directory::expert).stream())
                .toList());
        declared.stream().map(group -> group.toGroup(area, directory::expert)).forEach(groups::declare);
    }
}
