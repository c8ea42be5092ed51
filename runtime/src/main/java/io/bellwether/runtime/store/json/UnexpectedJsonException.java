package io.bellwether.runtime.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The file is JSON, and not what it should hold; the message says where and what. */
final class UnexpectedJsonException extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    UnexpectedJsonException(String reason) {
        super(reason);
    }
}
