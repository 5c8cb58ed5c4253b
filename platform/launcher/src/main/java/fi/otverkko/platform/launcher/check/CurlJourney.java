package fi.otverkko.platform.launcher.check;

import fi.otverkko.platform.launcher.build.Run;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.journey.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The requester's journey as somebody builds it from the API description: `gateway/docs/journey.sh`, with curl.
public final class CurlJourney {

    private static final String SCRIPT = "gateway/docs/journey.sh";
    private static final List<String> USERS =
            List.of("professional", "professional2", "secretary", "coordinator", "chair", "expert");
    private static final int EXPERTS = 8;

    private final Instance instance;

    public CurlJourney(Instance instance) {
        this.instance = instance;
    }

    /// Runs the script.
    ///
    /// @throws fi.otverkko.platform.launcher.instance.Complaint with what it said last
    public void check() {
        var tokens = new Tokens(instance);
        var environment = new HashMap<String, String>();
        environment.put("OT_URL", instance.at(Port.GATEWAY, "").toString());
        Stream.concat(USERS.stream(), IntStream.rangeClosed(2, EXPERTS).mapToObj(number -> "expert" + number))
                .forEach(user -> environment.put("OT_TOKEN_" + user, tokens.of(user)));
        Run.quietly(
                List.of("sh", instance.root().resolve(SCRIPT).toString()),
                instance.root(),
                environment,
                "The journey with curl ended early");
    }
}
