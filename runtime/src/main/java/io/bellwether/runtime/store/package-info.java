/**
 * What a node keeps, on a real disk: {@link io.bellwether.runtime.store.SqliteStore} is the store, one SQLite database in
 * the node's data folder.
 *
 * <p>One thread writes. All that is appended while it commits shares the next commit (group commit), and a commit ends
 * when the disk has it. Readers have a connection of their own, and never wait for the writer.
 */
package io.bellwether.runtime.store;
