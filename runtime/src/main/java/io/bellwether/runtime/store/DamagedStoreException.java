package io.bellwether.runtime.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.actors.port.Store.StoreException;
import java.nio.file.Path;

/** A file of the store is not what was written there. The message names it, its copy, and the way out. */
public final class DamagedStoreException extends StoreException {
    private static final long serialVersionUID = 1L;

    DamagedStoreException(String reason) {
        super(reason);
    }

    /** A file of JSON that was to be imported, and what is wrong with it and where. */
    public static DamagedStoreException json(Path file, JsonProcessingException damage) {
        String where = damage.getLocation() == null
                ? ""
                : "line " + damage.getLocation().getLineNr() + ", column "
                        + damage.getLocation().getColumnNr() + ": ";
        return new DamagedStoreException(
                file + " cannot be imported: " + where + damage.getOriginalMessage() + ". " + DamagedCopy.of(file)
                        + " Mend it, or move it away to start empty: other servers that hold what it held bring it back.");
    }
}
