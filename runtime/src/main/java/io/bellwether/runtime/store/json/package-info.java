/**
 * The JSON files beside the database, in the shape that the users of the original system know how to read: imported when
 * a node starts with an empty store, and kept up to date by it from then on.
 */
package io.bellwether.runtime.store.json;
