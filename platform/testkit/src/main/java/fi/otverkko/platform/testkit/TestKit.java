package fi.otverkko.platform.testkit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.docstore.words.WordsUsed;
import fi.otverkko.platform.messaging.RelayWorker;
import fi.otverkko.platform.security.AccessTable;
import fi.otverkko.platform.testrealm.Realm;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// What stands around a service in its tests.
@TestConfiguration(proxyBeanMethods = false)
public class TestKit {

    @Bean(destroyMethod = "close")
    DocumentStore documentStore() {
        return DocumentStore.inMemory();
    }

    @Bean
    WordsUsed wordsUsed() {
        return new WordsUsed();
    }

    @Bean
    MongoClient mongoClient(DocumentStore store, WordsUsed words) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .addCommandListener(words)
                .build());
    }

    /// Tests bring callers of their own; only who brings a token meets the service's real decoder.
    @Bean
    static Realm realm() {
        return new Realm();
    }

    @Bean
    static DynamicPropertyRegistrar tokens(Realm realm) {
        return settings -> {
            settings.add("ot.tokens.issuer", () -> Realm.ISSUER);
            settings.add("ot.tokens.keys", realm::keys);
        };
    }

    @Bean
    Onlooker onlooker(DocumentStore store, MongoDatabase database) {
        return Onlooker.at(store.uri(), database.getName());
    }

    @Bean
    SentEvents eventTransport(JsonMapper json) {
        return new SentEvents(json);
    }

    @Bean
    World world(
            MockMvcTester http,
            InputDestination binder,
            SentEvents sent,
            RelayWorker relay,
            JsonMapper json,
            AccessTable access,
            Realm realm,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new World(http, binder, sent, relay, json, access, realm, mapping);
    }
}
