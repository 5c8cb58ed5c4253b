package fi.otverkko.network.area;

import fi.otverkko.network.area.Area.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// All areas, as `areas/areas.json` tells them.
@Component
public class Areas {

    private final Told told;
    private final String own;

    private record Told(String note, List<Region> regions, List<Area> areas) {}

    Areas(JsonMapper json, @Value("${ot.area}") String own) {
        try (var file = Objects.requireNonNull(Areas.class.getResourceAsStream("/areas/areas.json"))) {
            this.told = json.readValue(file, Told.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.own = own;
    }

    /// Two digits, or `national` on the hub.
    public String own() {
        return own;
    }

    public List<Area> all() {
        return told.areas();
    }

    public List<Region> regions() {
        return told.regions();
    }

    public Optional<Area> area(String code) {
        return told.areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /// Whether an area belongs to the same co-operation area as this one on that day.
    public boolean isNeighbour(String code, LocalDate day) {
        var ours = area(own).flatMap(area -> area.region(day));
        return ours.isPresent() && area(code).flatMap(area -> area.region(day)).equals(ours);
    }
}
