package fi.otverkko.intake;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.erasure.RetentionRules;
import fi.otverkko.intake.followup.Asking;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.platform.privacy.CaseCipher;
import fi.otverkko.platform.privacy.CaseKeys;
import fi.otverkko.platform.privacy.Kek;
import fi.otverkko.platform.privacy.KekSchedule;
import fi.otverkko.platform.privacy.uselog.LogKey;
import fi.otverkko.platform.privacy.uselog.LogRoots;
import fi.otverkko.platform.privacy.uselog.UseLog;
import fi.otverkko.platform.privacy.uselog.UseLogCheck;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What is nobody's feature: the keys of the cases, and the log of their use.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IntakeConfiguration {

    private static final String KEYS = "intake-keys";

    /// @param kekFile `OT_KEK_FILE`; without a sound file the service does not start
    @Bean
    Kek kek(@Value("${intake.kek-file}") Path kekFile) {
        return new Kek(kekFile);
    }

    /// The keys of the cases, in a database of their own.
    @Bean
    CaseKeys caseKeys(MongoClient client, Kek kek, Clock clock) {
        return new CaseKeys(client.getDatabase(KEYS), kek, clock);
    }

    /// When the key-encryption key is replaced.
    ///
    /// @param age   `intake.key-encryption.age`, at which the next one is made
    /// @param grace `intake.key-encryption.grace`, how long the earlier one is kept after that
    /// @param look  `intake.key-encryption.look`; a replica that missed three is gone
    @Bean
    KekSchedule kekSchedule(
            @Value("${intake.kek-file}") Path kekFile,
            MongoClient client,
            Clock clock,
            @Value("${intake.key-encryption.age}") Duration age,
            @Value("${intake.key-encryption.grace}") Duration grace,
            @Value("${intake.key-encryption.look}") Duration look) {
        return new KekSchedule(kekFile, client.getDatabase(KEYS), clock, age, grace, look.multipliedBy(3));
    }

    /// How long content is kept, by the state in which a consultation rests: `intake.retention.periods`.
    @Bean
    RetentionRules retentionRules(Environment environment) {
        return new RetentionRules(Binder.get(environment)
                .bind("intake.retention.periods", Bindable.mapOf(State.class, Period.class))
                .get());
    }

    /// How often one asks again what became of a recommendation.
    ///
    /// @param reminders `intake.follow-up.reminders`
    /// @param patience  `intake.follow-up.patience`
    @Bean
    Asking asking(
            @Value("${intake.follow-up.reminders}") List<Period> reminders,
            @Value("${intake.follow-up.patience}") Period patience) {
        return new Asking(reminders, patience);
    }

    @Bean
    CaseTexts caseTexts(CaseKeys keys) {
        return new CaseTexts(new CaseCipher(keys));
    }

    /// Who used which case; outlives the cases.
    @Bean
    UseLog useLog(MongoDatabase database, Clock clock) {
        return new UseLog(database, clock);
    }

    @Bean
    LogKey useLogKey(MongoClient client, Kek kek) {
        return LogKey.in(client.getDatabase(KEYS), kek);
    }

    @Bean
    LogRoots useLogRoots(MongoDatabase database, LogKey key, Clock clock) {
        return new LogRoots(database, key, clock);
    }

    /// @param part after so many documents a part of the check ends
    @Bean
    UseLogCheck useLogCheck(
            MongoDatabase database, LogKey key, Clock clock, @Value("${intake.use-log-check-part}") int part) {
        return new UseLogCheck(database, key, clock, part);
    }
}
