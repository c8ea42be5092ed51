package io.bellwether.cli;

import io.bellwether.actors.port.Address;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the address of a server or of the reference stands on the command line. */
final class NodeAddress implements ITypeConverter<Address> {
    @Override
    public Address convert(String text) {
        return Optional.of(text)
                .filter(address -> address.startsWith("tcp://"))
                .flatMap(Address::parse)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not possible here; expected an address such as tcp://server-1:5555"));
    }
}
