package fi.otverkko.intake.channel;

/// One text of the catalogue in the three languages of the service. Public: nothing about anybody stands in it.
record InThree(String fi, String sv, String en) {}
