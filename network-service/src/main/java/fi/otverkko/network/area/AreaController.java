package fi.otverkko.network.area;

import fi.otverkko.network.area.Area.Region;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The areas over HTTP: public facts, the same for everybody.
@RestController
@RequestMapping("/api/network")
@Tag(name = "Areas", description = "Wellbeing areas and co-operation areas")
class AreaController {

    private final Areas areas;

    AreaController(Areas areas) {
        this.areas = areas;
    }

    /// All of it: a few dozen, and closed.
    record AreasView(String own, List<Region> regions, List<Area> areas) {}

    @GetMapping("/areas")
    @Operation(summary = "Wellbeing areas, and since when each belongs to which co-operation area")
    AreasView areas() {
        return new AreasView(areas.own(), areas.regions(), areas.all());
    }
}
