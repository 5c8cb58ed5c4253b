package fi.otverkko.contracts.intake.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the OT screen looks at: codes only, never text. Absent means unknown, never "no".
///
/// Names and values are those of the screen's input table (OT screen 1.0, inputs); a value outside
/// the table is refused by intake before anything is published.
///
/// @param groups                       client groups, 16 codes and `FITS_NONE`
/// @param servicesCount                how many services are involved now, 0 or more
/// @param sectors                      `SI`, `SO`, `TE`, `POLICE`, `NGO`
/// @param basicTried                   `NOT_TRIED`, `PARTLY`, `INSUFFICIENT`, `SUFFICIENT`, `UNKNOWN`
/// @param specialTried                 as [#basicTried]
/// @param allExhausted                 all parties feel that they have done everything
/// @param pingPong                     the family is passed on with nobody in charge
/// @param systemJammed                 nobody holds the whole together
/// @param violence                     `NONE`, `PAST`, `SUSPECTED`, `ONGOING`, `THREAT`, `UNKNOWN`
/// @param familyHomicideRisk           a threat to the family's lives was voiced
/// @param immediateDanger              somebody is in danger right now
/// @param crimeSuspected               `NONE`, `ASSAULT`, `SEXUAL`, `UNKNOWN`
/// @param selfHarm                     `NONE`, `EARLIER`, `NOW`, `UNKNOWN`
/// @param suddenNeed                   a journey, hearing or time limit within seven days
/// @param crossBorder                  the matter crosses a border
/// @param rarity                       `COMMON`, `RARE`, `NEVER_SEEN`, `UNKNOWN`
/// @param localExpertise               `YES`, `PARTLY`, `NO`, `UNKNOWN`
/// @param careAndProtection            treatment and child protection are needed at once
/// @param schooling                    `OK`, `WEAKENED`, `SEVERE`, `UNKNOWN`
/// @param childProtection              `NONE`, `OPEN_CARE`, `PLACED`, `AFTERCARE`, `UNKNOWN`
/// @param notice                       `MADE`, `NOT_MADE`, `NOT_NEEDED`, `UNKNOWN`
/// @param honour                       honour-related violence
/// @param abduction                    child abduction or its threat
/// @param trafficking                  human trafficking
/// @param radicalisation               radicalisation
/// @param requesterIsChildsSocialWorker the requester is in charge of the child's affairs
/// @param question                     `CASE`, `STATEMENT`, `GENERAL_THEME`, `GUIDANCE`
public record ScreenAnswers(
        List<String> groups,
        @Nullable Integer servicesCount,
        List<String> sectors,
        @Nullable String basicTried,
        @Nullable String specialTried,
        @Nullable Boolean allExhausted,
        @Nullable Boolean pingPong,
        @Nullable Boolean systemJammed,
        @Nullable String violence,
        @Nullable Boolean familyHomicideRisk,
        @Nullable Boolean immediateDanger,
        @Nullable String crimeSuspected,
        @Nullable String selfHarm,
        @Nullable Boolean suddenNeed,
        @Nullable Boolean crossBorder,
        @Nullable String rarity,
        @Nullable String localExpertise,
        @Nullable Boolean careAndProtection,
        @Nullable String schooling,
        @Nullable String childProtection,
        @Nullable String notice,
        @Nullable Boolean honour,
        @Nullable Boolean abduction,
        @Nullable Boolean trafficking,
        @Nullable Boolean radicalisation,
        @Nullable Boolean requesterIsChildsSocialWorker,
        @Nullable String question) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public ScreenAnswers {
        groups = groups == null ? List.of() : List.copyOf(groups);
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
    }
}
