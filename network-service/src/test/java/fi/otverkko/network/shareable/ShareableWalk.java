package fi.otverkko.network.shareable;

import com.jayway.jsonpath.JsonPath;
import fi.otverkko.network.Story;
import fi.otverkko.platform.testkit.Things;
import java.io.UnsupportedEncodingException;
import java.util.List;

/// How a contract is looked at and approved.
public final class ShareableWalk {

    static final String SHAREABLE = "/api/network/shareable";
    static final String PUBLISHED = "network.directory-entry-published.v1";
    static final String WITHDRAWN = "network.directory-entry-withdrawn.v1";

    public static void tell(Things things, Story story) {
        var approval = "POST " + SHAREABLE + "/{type}/approval";
        things.path(approval, SHAREABLE + "/" + PUBLISHED + "/approval");
        things.body(approval, _ -> approving(story, PUBLISHED));
    }

    static String approving(Story story, String type) {
        return "{\"hash\": \"" + seen(story, type, "hash") + "\"}";
    }

    /// One property of a contract, as the officer sees it.
    static Object seen(Story story, String type, String property) {
        try {
            var body = story.dpo().get(SHAREABLE).getResponse().getContentAsString();
            List<Object> found = JsonPath.read(body, "$.contracts[?(@.type == '" + type + "')]." + property);
            return found.getFirst();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ShareableWalk() {}
}
