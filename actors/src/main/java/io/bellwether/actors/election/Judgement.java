package io.bellwether.actors.election;

/** What a server makes of a winner's announcement: a function of the ranks and the epochs that it knows. */
sealed interface Judgement {

    /** The announcement's epoch; of a foreign winner that knows no epochs, the newest that this server knows. */
    Epoch epoch();

    /** It is this server's own, or of the coordinator that it follows already. */
    record Known(Epoch epoch) implements Judgement {}

    /** It is out of date. */
    record Ignore(Epoch epoch, String reason) implements Judgement {}

    /** A lower rank has won, perhaps without having heard of this server. */
    record Challenge(Epoch epoch) implements Judgement {}

    record Follow(Epoch epoch) implements Judgement {}

    static Judgement of(Announcement announcement, Roster roster, Reign reign) {
        String winner = announcement.coordinator();
        Epoch epoch = announcement.epoch().orElse(reign.newest());
        if (reign.newest().isNewerThan(epoch)) {
            return new Ignore(epoch, "epoch " + reign.newest() + " is newer");
        }
        boolean followed = reign.isOf(winner) && reign.epoch().equals(epoch);
        if (followed || winner.equals(roster.self().name())) {
            return new Known(epoch);
        }
        return roster.ranksAbove(winner, announcement.claimedRank()) ? new Follow(epoch) : new Challenge(epoch);
    }
}
