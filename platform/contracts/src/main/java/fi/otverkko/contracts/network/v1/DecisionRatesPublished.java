package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Form;
import fi.otverkko.contracts.Shareable;
import fi.otverkko.contracts.Topic;

/// How many cases of a client group an area decided in a year, by level; told once and never changed.
///
/// Counts are multiples of five, of which each stands for up to two fewer or more; fewer than five cases, none
/// included,
/// are hidden. There are no totals, and no other counts of the same cases.
///
/// @param rateId      area, year and client group: one row of the table
/// @param areaCode    two digits of the area, or `national`
/// @param year        in Finland
/// @param clientGroup of the OT screen; a case of several groups is in the row of each
/// @param yes         cases decided `YES`; 0 if hidden
/// @param talk        cases whose last word was `TALK`; 0 if hidden
/// @param no          cases decided `NO`; 0 if hidden
@EventType(value = "network.decision-rates-published.v1", topic = Topic.NATIONAL_STATISTICS)
public record DecisionRatesPublished(
        @Form("([0-9]{2}|national)-[0-9]{4}-[A-Z][A-Z0-9_]{0,63}")
        String rateId,

        @Form(Form.AREA) String areaCode,
        int year,
        @Form(Form.CODE) String clientGroup,
        int yes,
        int talk,
        int no)
        implements Shareable {}
