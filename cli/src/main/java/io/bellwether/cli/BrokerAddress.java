package io.bellwether.cli;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.runtime.node.settings.BrokerList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a broker stands on the command line: with both of its ports. */
final class BrokerAddress implements ITypeConverter<BrokerEndpoint> {
    @Override
    public BrokerEndpoint convert(String text) {
        return BrokerList.read(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not possible here; expected an address such as tcp://broker:5557/5558"));
    }
}
