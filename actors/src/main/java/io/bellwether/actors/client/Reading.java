package io.bellwether.actors.client;

import java.util.List;

/**
 * One reading of a topic's history.
 *
 * @param number no other has it
 * @param urgent whether messages wait for it
 * @param after the cursor that it begins from
 * @param servers those that are asked
 * @param owing those that may have what is known to be missing, until each of them has answered; empty where nothing is known
 *     to be missing, and any server does
 */
record Reading(
        long number, boolean urgent, FollowedTopic topic, String after, List<String> servers, List<String> owing) {

    /** Whether something is known to be missing. */
    boolean hasCause() {
        return !owing.isEmpty();
    }
}
