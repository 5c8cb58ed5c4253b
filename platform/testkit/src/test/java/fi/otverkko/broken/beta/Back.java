package fi.otverkko.broken.beta;

import fi.otverkko.broken.alpha.BrokenImpl;

public class Back {

    public BrokenImpl again() {
        return new BrokenImpl();
    }
}
