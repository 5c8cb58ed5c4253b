package fi.otverkko.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// A service of Spring's own parts only, with the driver, the tokens and the threads of the real ones.
@SpringBootApplication
public class FloorApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(FloorApplication.class, arguments);
    }

    @Bean
    SecurityFilterChain everythingNeedsAToken(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {}))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    MongoClient mongo(@Value("${MONGODB_URI}") String uri) {
        return MongoClients.create(uri);
    }

    @Bean
    MongoCollection<Document> inserted(MongoClient mongo) {
        return mongo.getDatabase("floor").getCollection("inserted");
    }
}
