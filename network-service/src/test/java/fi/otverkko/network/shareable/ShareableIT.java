package fi.otverkko.network.shareable;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static fi.otverkko.network.shareable.ShareableWalk.PUBLISHED;
import static fi.otverkko.network.shareable.ShareableWalk.SHAREABLE;
import static fi.otverkko.network.shareable.ShareableWalk.WITHDRAWN;
import static fi.otverkko.network.shareable.ShareableWalk.approving;
import static fi.otverkko.network.shareable.ShareableWalk.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import fi.otverkko.contracts.Topic;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.Published;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the officer has not approved does not leave the area.
@NetworkTest
class ShareableIT {

    private static final String SHARING = "/api/network/experts/15-e04/sharing";
    private static final String SHOW = "{\"shared\": true}";
    private static final String TAKE_BACK = "{\"shared\": false}";

    private final Story story;
    private final MongoCollection<Document> approvals;

    ShareableIT(Story story, Onlooker onlooker) {
        this.story = story;
        this.approvals = onlooker.database().getCollection("approvals");
    }

    @AfterEach
    void allIsApprovedAgain() {
        List.of(PUBLISHED, WITHDRAWN).forEach(this::approve);
        assertThat(story.expert(4).put(SHARING, TAKE_BACK)).hasStatusOk();
    }

    @Test
    void theDemoApprovesWhatIsInForce() {
        assertThat(story.dpo().get(SHAREABLE))
                .bodyJson()
                .extractingPath("$.allApproved")
                .isEqualTo(true);
    }

    @Test
    void theFieldsAreThoseOfTheContract() {
        assertThat(seen(story, PUBLISHED, "topic")).isEqualTo("national.directory");
        assertThat(seen(story, PUBLISHED, "fields"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("name")
                .containsExactlyInAnyOrder("entryId", "areaCode", "profession", "sector", "themes", "languages");
    }

    @Test
    void whatIsNotApprovedIsNotSentAndTheOfficerSeesThatItWasStopped() {
        approvals.deleteMany(eq("state.type", PUBLISHED));
        left();

        assertThat(story.expert(4).put(SHARING, SHOW))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("event-not-approved");
        assertThat(left()).isEmpty();
        assertThat(story.expert(4).get(SHARING)).bodyJson().isLenientlyEqualTo("{\"shared\": false}");
        assertThat(seen(story, PUBLISHED, "status")).isEqualTo("UNAPPROVED");
        assertThat(seen(story, PUBLISHED, "lastStoppedAt"))
                .isEqualTo(story.clock.instant().toString());

        approve(PUBLISHED);
        assertThat(story.expert(4).put(SHARING, SHOW)).hasStatusOk();
        assertThat(left()).hasSize(1);
        assertThat(seen(story, PUBLISHED, "status")).isEqualTo("APPROVED");
    }

    @Test
    void anApprovalOfAnotherShapeCountsNothing() {
        approvals.updateMany(eq("state.type", PUBLISHED), set("state.hash", "0".repeat(64)));
        left();

        assertThat(seen(story, PUBLISHED, "status")).isEqualTo("CHANGED");
        assertThat(story.expert(4).put(SHARING, SHOW)).hasStatus(409);
        assertThat(left()).isEmpty();
    }

    @Test
    void aConsentIsTakenBackWithoutAnybodysApproval() {
        assertThat(story.expert(4).put(SHARING, SHOW)).hasStatusOk();
        approvals.deleteMany(eq("state.type", WITHDRAWN));
        left();

        assertThat(story.expert(4).put(SHARING, TAKE_BACK)).hasStatusOk();

        assertThat(left()).extracting(Published::type).containsExactly(WITHDRAWN);
    }

    @Test
    void onlyWhatWasLookedAtIsApproved() {
        assertThat(story.dpo()
                        .post(SHAREABLE + "/" + PUBLISHED + "/approval", "{\"hash\": \"" + "0".repeat(64) + "\"}"))
                .hasStatus(409);
        assertThat(story.dpo().post(SHAREABLE + "/network.expert-invited.v1/approval", approving(story, PUBLISHED)))
                .hasStatus(404);
    }

    private void approve(String type) {
        assertThat(story.dpo().post(SHAREABLE + "/" + type + "/approval", approving(story, type)))
                .hasStatusOk();
    }

    /// What has left about the expert since this was last asked.
    private List<Published> left() {
        return story.world.published(Topic.NATIONAL_DIRECTORY).stream()
                .filter(message -> message.key().equals("15-e04"))
                .toList();
    }
}
