package fi.otverkko.triage.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// The OT screen in force.
///
/// The model is compiled while the rest of the service starts, once; the service takes no request
/// before it is ready, and does not start with a broken model.
@Component
public class Screen implements SmartInitializingSingleton {

    static final String VERSION = "1.0.0";

    private static final Logger log = LoggerFactory.getLogger(Screen.class);

    private final FutureTask<ScreenModel> model = new FutureTask<>(Screen::compiled);

    Screen() {
        Thread.ofPlatform().name("screen-compiler").daemon().start(model);
    }

    /// The criteria in force.
    public Criteria criteria() {
        return model().criteria();
    }

    /// The model file of a version that came with the program; empty if none has that name.
    public Optional<byte[]> model(String version) {
        return version.equals(VERSION) ? Optional.of(file(VERSION)) : Optional.empty();
    }

    /// Checks answers as they were given.
    ///
    /// @throws fi.otverkko.platform.kernel.Refusal.Invalid as [Inputs#read]
    public Answers read(Map<String, ? extends @Nullable Object> given) {
        return criteria().inputs().read(given);
    }

    public Proposal propose(Answers answers) {
        return model().propose(answers);
    }

    /// The add-ons that follow when a person decides so.
    public List<String> addons(Answers answers, String level, String urgency, Collection<String> teams) {
        return model().addons(answers, level, urgency, teams);
    }

    @Override
    public void afterSingletonsInstantiated() {
        model();
    }

    private ScreenModel model() {
        try {
            return model.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the OT screen does not compile", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the OT screen was being compiled", stopped);
        }
    }

    private static ScreenModel compiled() {
        long start = System.nanoTime();
        var compiled = ScreenModel.compile(VERSION, file(VERSION));
        log.info(
                "OT screen {} compiled in {} ms, SHA-256 {}",
                VERSION,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                compiled.criteria().hash());
        return compiled;
    }

    private static byte[] file(String version) {
        var name = "/screen/ot-screen-" + version + ".dmn";
        try (var file = Screen.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no " + name);
            }
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
