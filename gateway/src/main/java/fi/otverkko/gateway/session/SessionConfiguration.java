package fi.otverkko.gateway.session;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fi.otverkko.platform.privacy.KekFile;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionIdResolver;
import org.springframework.web.server.session.WebSessionManager;

/// Lets Spring keep its sessions in the document store. The gateway starts without the store; who needs a session is
/// told meanwhile.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Every wait has an end, and a short one: a person is waiting too.
    @Bean
    MongoClient sessionStore(SessionSettings settings, Environment environment) {
        var password = new ConnectionString(settings.mongodbUri()).getPassword();
        if (password != null
                && String.valueOf(password).startsWith("demo-")
                && !environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException("MONGODB_URI has the demo's password outside the profile demo");
        }
        return MongoClients.create(MongoClientSettings.builder()
                .applyToSocketSettings(socket -> socket.connectTimeout(1, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .timeout(3, TimeUnit.SECONDS)
                .writeConcern(WriteConcern.MAJORITY)
                .applyConnectionString(new ConnectionString(settings.mongodbUri()))
                .build());
    }

    @Bean
    StoreCalls storeCalls() {
        return new StoreCalls();
    }

    @Bean
    SessionDocuments sessionDocuments(MongoClient sessionStore, SessionSettings settings, Clock clock) {
        return new SessionDocuments(
                sessionStore.getDatabase("gateway").getCollection("sessions"),
                new SessionSeal(KekFile.read(settings.keyFile())),
                settings,
                clock);
    }

    @Bean
    SessionRoom sessionRoom(SessionDocuments documents, SessionSettings settings) {
        return new SessionRoom(documents, settings);
    }

    @Bean
    SessionTokens sessionTokens(SessionDocuments documents, StoreCalls store, Clock clock) {
        return new SessionTokens(documents, store, clock);
    }

    @Bean
    WebSessionManager webSessionManager(
            SessionDocuments documents,
            StoreCalls store,
            SessionRoom room,
            SessionSettings settings,
            Clock clock,
            WebSessionIdResolver ids) {
        var sessions = new DefaultWebSessionManager();
        sessions.setSessionIdResolver(ids);
        sessions.setSessionStore(
                new SpringSessionWebSessionStore<>(new SessionRepository(documents, store, room, settings, clock)));
        return sessions;
    }
}
