package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A store in one SQLite database, {@code bellwether.db} in the node's data folder. What a sync has reported safe survives
 * a crash of the process and of the machine. Memory does not grow with what is stored.
 */
public final class SqliteStore implements Store, AutoCloseable {

    /** Of the database, in the data folder. */
    public static final String FILE = "bellwether.db";

    private final FolderLock lock;
    private final Path path;
    private final Connection writing;
    private final Connection reading;
    private final Failures failures;
    private final List<byte[]> records;
    private final GroupCommit commits;
    private final Optional<TimedSyncs> timed;
    private final SqliteArchive archive;
    private boolean closed;

    /**
     * Opens the store of a data folder, or makes an empty one.
     *
     * @throws StoreInUseException if another process has it
     * @throws DamagedStoreException if it is there, and is not what was written to it
     * @throws StoreException if the system refuses
     */
    public static SqliteStore open(Path folder) throws StoreException {
        return open(folder, Disk.SOUND);
    }

    /** As {@link #open(Path)}, on a disk that may refuse what this machine's would not. */
    public static SqliteStore open(Path folder, Disk disk) throws StoreException {
        FolderLock lock = FolderLock.take(folder);
        try {
            return new SqliteStore(lock, StoreFile.in(folder), disk);
        } catch (StoreException | RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private SqliteStore(FolderLock lock, StoreFile file, Disk disk) throws StoreException {
        this.lock = lock;
        this.path = file.path();
        this.failures = new Failures(file.path());
        this.writing = file.openForWriting();
        try {
            this.reading = Database.forReading(file.path());
            Statements statements = new Statements(writing);
            this.records = List.copyOf(new RecordTable(statements).all());
            Names names = Names.read(writing);
            RecentIds recent = new RecentIds();
            Transactions transactions = new Transactions(statements, recent, failures);
            String threadName = "store-" + file.path().getParent().getFileName();
            this.commits = new GroupCommit(threadName, disk, transactions);
            this.timed = disk.syncTime().map(time -> new TimedSyncs(threadName + "-syncs", time, commits));
            this.archive =
                    new SqliteArchive(commits, new Statements(reading), recent, failures, transactions.summary(names));
            commits.start();
        } catch (SQLException refused) {
            throw file.refused(refused);
        }
    }

    @Override
    public List<byte[]> recover() {
        return records;
    }

    @Override
    public void append(byte[] record) throws StoreException {
        commits.append(new SmallRecord(Optional.empty(), record.clone()));
    }

    @Override
    public void replace(String key, byte[] record) throws StoreException {
        commits.append(new SmallRecord(Optional.of(key), record.clone()));
    }

    @Override
    public Optional<Archive> archive() {
        return Optional.of(archive);
    }

    /** Reads all of it beside the node; to be closed before the store. */
    public StoredHistory history() {
        return new StoredHistory(path);
    }

    @Override
    public void sync(Consumer<SyncOutcome> whenDone) {
        timed.ifPresentOrElse(syncs -> syncs.sync(whenDone), () -> commits.sync(whenDone));
    }

    @Override
    public void syncNow() throws StoreException {
        commits.syncRecords();
    }

    /** Ends once all that was asked for is on the disk and answered. Once more does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock;
                writing;
                reading) {
            timed.ifPresent(TimedSyncs::close);
            commits.close();
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }
}
