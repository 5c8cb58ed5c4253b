package fi.otverkko.network.shareable;

import fi.otverkko.network.demo.DeclaredFile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Puts the declared approvals into a demo: what they name is what stood when they were written, so that a contract
/// that changes is stopped there too.
@Component
@Profile("demo")
class DemoApprovals implements ApplicationRunner {

    private final ShareableContracts contracts;
    private final Approvals approvals;
    private final DeclaredFile files;

    DemoApprovals(ShareableContracts contracts, Approvals approvals, DeclaredFile files) {
        this.contracts = contracts;
        this.approvals = approvals;
        this.files = files;
    }

    record DeclaredApproval(String type, List<String> fields, String hash, Instant approvedAt) {}

    @Override
    public void run(ApplicationArguments arguments) {
        Arrays.stream(files.read("shareable.json", DeclaredApproval[].class))
                .forEach(declared -> contracts
                        .find(declared.type())
                        .filter(contract -> contract.hash().equals(declared.hash()))
                        .ifPresent(contract -> approvals.declare(contract, declared.approvedAt())));
    }
}
