package fi.otverkko.network.directory;

import fi.otverkko.contracts.network.v1.ExpertRegistered;

/// What the other services get to know about the directory.
final class DirectoryMessages {

    static ExpertRegistered registered(Expert expert, String areaCode) {
        return new ExpertRegistered(
                expert.id(),
                areaCode,
                expert.profession(),
                expert.sector().name(),
                expert.themes().stream().map(Theme::name).toList(),
                expert.languages());
    }

    private DirectoryMessages() {}
}
