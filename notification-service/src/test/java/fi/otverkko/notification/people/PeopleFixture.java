package fi.otverkko.notification.people;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;

public final class PeopleFixture {

    public static People people(MongoDatabase database, FakeKeycloak keycloak, Clock clock) {
        return new People(
                new Directory(keycloak.settings(), clock), new Requesters(database), keycloak.settings(), clock);
    }

    private PeopleFixture() {}
}
