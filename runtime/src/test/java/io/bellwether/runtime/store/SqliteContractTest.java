package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends ArchiveContract {

    @TempDir
    Path root;

    private DataFolders folders;
    private Store last;

    @BeforeEach
    void open() {
        folders = new DataFolders(root);
    }

    @AfterEach
    void close() {
        folders.close();
    }

    @Override
    protected Store reopen() {
        last = folders.reopen();
        return last;
    }

    @Override
    protected Store reopenAfterCrash() {
        last = folders.reopenAfterKill();
        return last;
    }

    @Override
    protected void settle() {
        try {
            last.syncNow();
        } catch (StoreException refused) {
            throw new AssertionError(refused);
        }
    }
}
