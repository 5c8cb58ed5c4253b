package fi.otverkko.floor;

import com.mongodb.client.MongoCollection;
import java.security.Principal;
import java.util.UUID;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One call: what comes in is stored, whatever it is. The path is one that the gateway leads to the training service.
@RestController
class FloorController {

    private final MongoCollection<Document> inserted;

    FloorController(MongoCollection<Document> inserted) {
        this.inserted = inserted;
    }

    record Inserted(String id) {}

    @PostMapping("/api/training/floor")
    @ResponseStatus(HttpStatus.CREATED)
    Inserted insert(Principal caller, @RequestBody String text) {
        var id = UUID.randomUUID().toString();
        inserted.insertOne(
                new Document("_id", id).append("caller", caller.getName()).append("text", text));
        return new Inserted(id);
    }
}
