package fi.otverkko.broken.alpha;

import org.bson.Document;

public record BrokenRule(Document machinery) {}
