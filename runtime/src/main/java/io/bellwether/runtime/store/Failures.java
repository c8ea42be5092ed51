package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.UnreadableException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What people are told when the database refuses: what, where, and what to do next. */
final class Failures {

    private final Path file;

    Failures(Path file) {
        this.file = file;
    }

    /** Whether the file is not what was written to it. */
    static boolean isDamage(SQLException refused) {
        SQLiteErrorCode code = code(refused);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    StoreException opening(SQLException refused) {
        return new StoreException(file + ": cannot be opened: " + text(refused));
    }

    String writing(SQLException refused) {
        return file + ": " + text(refused);
    }

    UnreadableException reading(SQLException refused) {
        return new UnreadableException(file + ": cannot be read: " + text(refused));
    }

    private String text(SQLException refused) {
        return switch (code(refused)) {
            case SQLITE_FULL -> "no space left on the disk: make room there";
            case SQLITE_READONLY -> "it, its folder or its file system is read-only: let this user write there";
            case SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN ->
                "the system refuses access: let this user read and write" + " there";
            case SQLITE_IOERR -> "input/output error (" + refused.getMessage() + "): check the disk";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                "it is damaged (" + refused.getMessage() + "): stop the node, and start it again for the way out";
            default -> refused.getMessage();
        };
    }

    /** The primary code: the low byte of an extended one. */
    private static SQLiteErrorCode code(SQLException refused) {
        int code = refused instanceof SQLiteException sqlite ? sqlite.getResultCode().code : refused.getErrorCode();
        return SQLiteErrorCode.getErrorCode(code & 0xff);
    }
}
