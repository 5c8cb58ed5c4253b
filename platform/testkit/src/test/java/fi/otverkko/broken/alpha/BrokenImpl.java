package fi.otverkko.broken.alpha;

import fi.otverkko.broken.beta.Back;

public class BrokenImpl {

    public Back there() {
        return new Back();
    }
}
