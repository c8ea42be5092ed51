package io.bellwether.scenarios.conform;

/**
 * One thing that the protocol demands.
 *
 * @param id a few words with hyphens
 * @param says what must hold, in one line
 * @param sentence the sentence of the protocol that demands it, as it stands in docs/wire.md
 * @param basis whether nothing that has the same need can be judged once this is broken
 */
public record Rule(String id, Part part, Need need, boolean basis, String says, String sentence, Trial trial) {

    public static Rule of(Part part, String id, String says, String sentence, Trial trial) {
        return new Rule(id, part, Need.SERVER, false, says, sentence, trial);
    }

    public Rule needs(Need what) {
        return new Rule(id, part, what, basis, says, sentence, trial);
    }

    public Rule asBasis() {
        return new Rule(id, part, need, true, says, sentence, trial);
    }

    /** Whether that rule can be judged only where this one is kept. */
    boolean underlies(Rule other) {
        return basis && (need == other.need || need == Need.SERVER && other.need != Need.REFERENCE);
    }
}
