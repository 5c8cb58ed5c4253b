package fi.otverkko.broken.util;

public class Odds {}
