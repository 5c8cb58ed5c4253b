package fi.otverkko.intake;

import com.mongodb.client.MongoClient;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.erasure.RetentionRules;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.platform.privacy.CaseCipher;
import fi.otverkko.platform.privacy.CaseKeys;
import fi.otverkko.platform.privacy.KekFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What is nobody's feature: the keys of the cases.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IntakeConfiguration {

    /// The keys of the cases, in a database of their own.
    ///
    /// @param kekFile `OT_KEK_FILE`; without a sound file the service does not start
    @Bean
    CaseKeys caseKeys(MongoClient client, @Value("${intake.kek-file}") Path kekFile, Clock clock) {
        return new CaseKeys(client.getDatabase("intake-keys"), KekFile.read(kekFile), clock);
    }

    /// How long content is kept, by the state in which a consultation rests: `intake.retention.periods`.
    @Bean
    RetentionRules retentionRules(Environment environment) {
        return new RetentionRules(Binder.get(environment)
                .bind("intake.retention.periods", Bindable.mapOf(State.class, Period.class))
                .get());
    }

    @Bean
    CaseTexts caseTexts(CaseKeys keys) {
        return new CaseTexts(new CaseCipher(keys));
    }
}
