package io.bellwether.actors.proxy;

import io.bellwether.protocol.Request;

/**
 * Which requests may go to another server after one has not answered. That one may have done what it was asked, and only
 * its answer be lost, so a request may be repeated if doing it twice is doing it once, and is answered alike.
 *
 * @param loginUnique whether the servers refuse a second login by the same name
 */
record RetryRule(boolean loginUnique) {

    /**
     * Reads change nothing. A message carries an id, by which servers know it again. A repeated login is a success,
     * unless names are unique: then the second server would refuse the very user whom the first let in. A repeated
     * creation would be told that the channel exists, as if somebody else had made it.
     */
    boolean allows(Request request) {
        if (request instanceof Request.Login) {
            return !loginUnique;
        }
        return !(request instanceof Request.CreateChannel);
    }
}
