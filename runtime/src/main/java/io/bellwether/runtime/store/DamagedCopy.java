package io.bellwether.runtime.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps a copy of a file that is damaged, before anybody tries to mend it. The file itself stays where it is: moved away,
 * it would be missing at the next start, and the node would begin from nothing without a word.
 */
final class DamagedCopy {

    private DamagedCopy() {}

    /** @return a sentence that says where the copy is, or why there is none */
    static String of(Path file) {
        Path copy = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return "A copy of it is kept as " + copy.getFileName() + ".";
        } catch (IOException refused) {
            return "No copy of it could be kept (" + refused + ").";
        }
    }
}
