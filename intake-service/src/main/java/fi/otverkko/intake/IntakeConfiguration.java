package fi.otverkko.intake;

import com.mongodb.client.MongoClient;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.platform.privacy.CaseCipher;
import fi.otverkko.platform.privacy.CaseKeys;
import fi.otverkko.platform.privacy.KekFile;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

    @Bean
    CaseTexts caseTexts(CaseKeys keys) {
        return new CaseTexts(new CaseCipher(keys));
    }
}
