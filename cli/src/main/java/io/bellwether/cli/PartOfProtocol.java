package io.bellwether.cli;

import io.bellwether.runtime.wording.NearestWord;
import io.bellwether.scenarios.conform.Part;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a part of the protocol stands on the command line. */
final class PartOfProtocol implements ITypeConverter<Part> {
    @Override
    public Part convert(String text) {
        List<String> words = Arrays.stream(Part.values()).map(Part::word).toList();
        if (!words.contains(text)) {
            throw new TypeConversionException("there is no part '" + text + "'; "
                    + NearestWord.to(text, words)
                            .map(word -> "did you mean '" + word + "'?")
                            .orElse("expected one of " + String.join(", ", words)));
        }
        return Part.values()[words.indexOf(text)];
    }
}
