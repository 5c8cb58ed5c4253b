package fi.otverkko.contracts;

/// What may leave the area: only events of this kind exist on the national topics, and only a service's
/// border makes them.
///
/// Their schemas are closed, and every text in them is a code or an id that says its form with [Form]:
/// there is no place in which a sentence about somebody could travel.
public interface Shareable {}
