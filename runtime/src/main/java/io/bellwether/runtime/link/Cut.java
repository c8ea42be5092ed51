package io.bellwether.runtime.link;

/** Nothing passes in this direction. A two-way cut is one for each direction. */
public record Cut() implements LinkRule {

    @Override
    public boolean severs() {
        return true;
    }
}
