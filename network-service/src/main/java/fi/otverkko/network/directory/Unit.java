package fi.otverkko.network.directory;

import fi.otverkko.network.directory.Expert.Sector;
import java.util.List;

/// A cornerstone unit or an organisation that experts come from.
///
/// @param id           such as `15-u02`
/// @param type         code, such as `FORENSIC_PSYCHIATRY`
/// @param links        links of the OT screen that lead here
/// @param clientGroups client groups that the unit serves, as the OT screen names them
public record Unit(String id, Name name, String type, Sector sector, List<Link> links, List<String> clientGroups) {

    /// Units of the demanding level that the OT screen links a case to.
    public enum Link {
        L_BARNAHUS,
        L_FORENSIC_UNIT,
        L_VIP_VAATU
    }

    public Unit {
        links = List.copyOf(links);
        clientGroups = List.copyOf(clientGroups);
    }
}
