package io.bellwether.protocol.codec;

/** How publications are written (the setting {@code wire.publications}); both forms are always read. */
public enum PublicationForm {
    /** One flat map that also carries the nested form, for readers of either. */
    FLAT_AND_NESTED,
    /** The flat map alone, where nobody needs the other. */
    FLAT
}
