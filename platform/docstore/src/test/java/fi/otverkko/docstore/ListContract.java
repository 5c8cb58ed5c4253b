package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/// The lists that the services show and the work that they look for, with the indexes that find them.
abstract class ListContract extends StoreContract {

    private static final int MANY = 60;

    private void many() {
        things.createIndex(ascending("owner", "day"));
        things.createIndex(ascending("state", "day"));
        things.createIndex(descending("day", "_id"));
        things.createIndex(ascending("members.subject"));
        things.createIndex(ascending("confirmed"));
        things.createIndex(ascending("waiting"));
        var documents = new ArrayList<Document>();
        for (int n = 0; n < MANY; n++) {
            documents.add(new Document("_id", id(n))
                    .append("owner", "o" + n % 4)
                    .append("state", List.of("DRAFT", "OPEN", "CLOSED").get(n % 3))
                    .append("day", at(n / 5))
                    .append("confirmed", List.of("s" + n % 7, "s" + n % 5))
                    .append("waiting", n % 2 == 0 ? List.of() : List.of("s" + n % 11))
                    .append("members", List.of(member("s" + n % 6, n % 4), member("s1", 0))));
        }
        things.insertMany(documents);
    }

    @Test
    void pagesOfMineComeNewestFirst() {
        many();
        var mine = eq("owner", "o1");

        assertThat(pages(mine)).containsExactlyElementsOf(newestFirst(n -> n % 4 == 1));
    }

    @Test
    void pagesOfAllButSomeStateComeNewestFirst() {
        many();

        assertThat(pages(ne("state", "DRAFT"))).containsExactlyElementsOf(newestFirst(n -> n % 3 != 0));
        assertThat(pages(and(ne("state", "DRAFT"), eq("state", "CLOSED"))))
                .containsExactlyElementsOf(newestFirst(n -> n % 3 == 2));
        assertThat(pages(in("state", "OPEN", "CLOSED"))).containsExactlyElementsOf(newestFirst(n -> n % 3 != 0));
    }

    @Test
    void aPartInACaseIsAnElementThatFulfilsAll() {
        many();

        assertThat(pages(elemMatch("members", and(eq("subject", "s1"), gt("until", at(0))))))
                .containsExactlyElementsOf(newestFirst(n -> n % 6 == 1 && n % 4 > 0));
    }

    @Test
    void oneOfTwoListsHasMe() {
        many();

        assertThat(pages(or(eq("confirmed", "s3"), eq("waiting", "s3"))))
                .containsExactlyElementsOf(newestFirst(n -> n % 7 == 3 || n % 5 == 3 || (n % 2 == 1 && n % 11 == 3)));
    }

    @Test
    void aStretchIsFoundFromBothSides() {
        many();

        assertThat(things.find(and(gte("day", at(3)), lt("day", at(5)))).sort(ascending("_id")))
                .extracting(each -> each.getString("_id"))
                .containsExactly(id(15), id(16), id(17), id(18), id(19), id(20), id(21), id(22), id(23), id(24));
        assertThat(things.find(and(eq("owner", "o2"), gt("day", at(9))))
                        .sort(ascending("day", "_id"))
                        .projection(include("_id"))
                        .map(Document::keySet))
                .hasSize(3)
                .containsOnly(Map.of("_id", "").keySet());
    }

    @Test
    void aListIsCountedSoFar() {
        many();
        var mine = eq("owner", "o1");

        assertThat(things.countDocuments(mine)).isEqualTo(15);
        assertThat(things.countDocuments(mine, new CountOptions().limit(10))).isEqualTo(10);
        assertThat(things.countDocuments(and(in("owner", "o1", "o2", "o1"), in("day", at(0), at(1)))))
                .isEqualTo(5);
        assertThat(things.countDocuments(and(mine, ne("state", "DRAFT")))).isEqualTo(10);
        assertThat(things.countDocuments(in("owner", "o1", "o9"))).isEqualTo(15);
        assertThat(things.countDocuments(eq("confirmed", "s3"))).isEqualTo(19);
        assertThat(things.countDocuments(eq("owner", "nobody"))).isZero();
        assertThat(things.countDocuments(new Document(), new CountOptions().limit(7)))
                .isEqualTo(7);
        assertThat(things.countDocuments()).isEqualTo(MANY);
        assertThat(things.estimatedDocumentCount()).isEqualTo(MANY);
    }

    @Test
    void whatIsDueLongestIsTakenFirst() {
        things.createIndex(ascending("dueAt"), new IndexOptions().sparse(true));
        things.insertMany(
                List.of(thing("a", 1).append("dueAt", at(30)), thing("b", 1).append("dueAt", at(10)), thing("c", 1)));
        var first =
                new FindOneAndUpdateOptions().sort(ascending("dueAt", "_id")).returnDocument(ReturnDocument.AFTER);

        var taken = things.findOneAndUpdate(lte("dueAt", at(20)), set("dueAt", at(90)), first);
        var none = things.findOneAndUpdate(lte("dueAt", at(20)), set("dueAt", at(90)), first);

        assertThat(taken).containsEntry("_id", "b").containsEntry("dueAt", at(90));
        assertThat(none).isNull();
    }

    @Test
    void whatIsOldAndSettledIsErased() {
        things.createIndex(ascending("owedAt"));
        things.insertMany(List.of(
                thing("old", 1).append("owedAt", at(10)),
                thing("due", 1).append("owedAt", at(10)).append("dueAt", at(10)),
                thing("new", 1).append("owedAt", at(90))));

        assertThat(things.deleteMany(and(lt("owedAt", at(50)), exists("dueAt", false)))
                        .getDeletedCount())
                .isEqualTo(1);
        assertThat(ids(things.find().sort(ascending("_id")))).containsExactly("due", "new");
    }

    @Test
    void anIndexFollowsEachChange() {
        many();

        things.updateMany(eq("owner", "o1"), set("owner", "o9"));
        things.deleteOne(eq("_id", id(1)));

        assertThat(pages(eq("owner", "o1"))).isEmpty();
        assertThat(pages(eq("owner", "o9"))).containsExactlyElementsOf(newestFirst(n -> n % 4 == 1 && n != 1));
    }

    @Test
    void anIndexThatIsDeclaredAgainIsThere() {
        many();

        assertThat(things.createIndex(ascending("owner", "day"))).isEqualTo("owner_1_day_1");
    }

    @Test
    void whatIsThereTwiceIsNotMadeUnique() {
        things.insertMany(
                List.of(thing("a", 1).append("code", "X"), thing("b", 1).append("code", "X")));
        var unique = new IndexOptions().unique(true);

        assertThatThrownBy(() -> things.createIndex(ascending("code"), unique))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        twice -> assertThat(twice.getCode()).isEqualTo(11000));
        things.deleteOne(eq("_id", "b"));
        things.createIndex(ascending("code"), unique);
        assertThatThrownBy(() -> things.insertOne(thing("c", 1).append("code", "X")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void moreThanABatchComesInSeveral() {
        many();

        assertThat(things.find().sort(ascending("_id")).batchSize(7)).hasSize(MANY);
    }

    private List<String> pages(Bson part) {
        var seen = new ArrayList<String>();
        var filter = part;
        while (true) {
            var page =
                    things.find(filter).sort(descending("day", "_id")).limit(7).into(new ArrayList<>());
            seen.addAll(ids(page));
            if (page.size() < 7) {
                return seen;
            }
            var last = page.getLast();
            var after = or(lt("day", last.get("day")), and(eq("day", last.get("day")), lt("_id", last.get("_id"))));
            filter = and(part, after);
        }
    }

    private static List<String> newestFirst(java.util.function.IntPredicate which) {
        var ids = new ArrayList<String>();
        for (int n = MANY - 1; n >= 0; n--) {
            if (which.test(n)) {
                ids.add(id(n));
            }
        }
        return ids;
    }

    private static String id(int n) {
        return "id%02d".formatted(n);
    }

    private static Document member(String subject, int until) {
        return new Document("subject", subject).append("until", at(until));
    }
}
