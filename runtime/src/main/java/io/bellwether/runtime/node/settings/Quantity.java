package io.bellwether.runtime.node.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers of some base unit, written with units: {@code 1.5s} is 1500 ms.
 *
 * @param units from the smallest to the largest, each with its worth in base units; a missing unit is the unit ""
 */
record Quantity(List<Map.Entry<String, Long>> units, long least, long most) {

    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,9})?) ?([^0-9 .]*)");

    Optional<Long> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        return units.stream()
                .filter(unit -> unit.getKey().equals(written.group(2)))
                .map(unit -> new BigDecimal(written.group(1)).multiply(BigDecimal.valueOf(unit.getValue())))
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0)
                .filter(value -> value.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(BigDecimal::longValueExact)
                .findFirst();
    }

    /** In the largest unit of which it is a whole number. */
    String write(long value) {
        Map.Entry<String, Long> largest = units.get(0);
        for (Map.Entry<String, Long> unit : units) {
            if (value % unit.getValue() == 0 && value != 0) {
                largest = unit;
            }
        }
        return value / largest.getValue() + largest.getKey();
    }

    String bounds() {
        return "from " + write(least) + " to " + write(most);
    }
}
