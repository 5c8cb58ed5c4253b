package fi.otverkko.platform.web;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Outage;
import fi.otverkko.platform.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A service with one thing of every kind that this module has to deal with.
@SpringBootApplication
class SampleService {

    enum Colour {
        RED,
        GREEN
    }

    record Line(@NotBlank @Size(max = 10) String text) {}

    record Thing(
            @NotNull @Size(min = 2, max = 5) String name,
            @NotNull @Min(1) @Max(9) Integer number,
            @NotNull Colour colour,
            @Nullable LocalDate day,
            List<@Valid Line> lines,
            @Nullable Object note) {

        Thing {
            if ("nonsense".equals(name)) {
                throw new Refusal.Invalid("thing-nonsense");
            }
        }
    }

    @Bean
    static Outage storeAway() {
        return failure -> "store away".equals(failure.getMessage());
    }

    @RestController
    @RequestMapping("/api/sample")
    static class Things {

        @PostMapping("/things")
        ResponseEntity<Call> create(Call call, @Valid @RequestBody Thing thing) {
            return Editions.created(URI.create("/api/sample/things/" + call.newId()), 1, call);
        }

        @PostMapping("/tried")
        Thing tried(@Valid @RequestBody Thing thing) {
            return thing;
        }

        @PutMapping("/things/{id}")
        ResponseEntity<Call> change(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Thing thing) {
            return Editions.ok(call.edition().orElseThrow() + 1, call);
        }

        @GetMapping("/things")
        Page<String> list(PageRequest page) {
            var all = List.of("a", "b", "c");
            var after = page.position(1, keys -> {
                if (!all.contains(keys.getFirst())) {
                    throw new IllegalArgumentException("of another list");
                }
                return keys.getFirst();
            });
            var found = all.stream()
                    .filter(item -> after == null || item.compareTo(after) > 0)
                    .limit(page.limit() + 1L)
                    .toList();
            return Page.of(found, page, PageRequest::cursor);
        }

        @GetMapping("/painted")
        String painted(@RequestParam Colour colour, @RequestParam @Min(1) int coats) {
            return colour.name() + coats;
        }

        @GetMapping("/refused/{kind}")
        void refused(@PathVariable String kind) {
            throw switch (kind) {
                case "unknown" -> new Refusal.Unknown("thing-unknown");
                case "conflict" -> new Refusal.Conflict("thing-taken", 3);
                case "denied" -> new Refusal.Denied("thing-denied");
                case "stale" -> new Refusal.Stale("thing-stale");
                case "speechless" -> new Refusal.Conflict("thing-speechless");
                // the words by which Spring recognises that a caller has gone
                case "outage" -> new IllegalStateException("store away", new IOException("Broken pipe"));
                default -> new IllegalStateException("inner secret " + kind);
            };
        }
    }
}
