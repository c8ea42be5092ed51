package io.bellwether.cli;

/** Something that the user can put right. The message says what, where, and what to do. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }
}
