package io.bellwether.scenarios.report.terminal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many names in few characters: {@code server-1…3,7, reference}. */
public final class NodeNames {

    private static final Pattern NUMBERED = Pattern.compile("(.*[^0-9])([1-9][0-9]{0,8})");

    private NodeNames() {}

    /** Names that differ in their number only stand together, three or more in a row as a range. */
    public static String brief(Collection<String> names) {
        Map<String, TreeSet<Integer>> families = new LinkedHashMap<>();
        for (String name : names) {
            Matcher matcher = NUMBERED.matcher(name);
            if (matcher.matches()) {
                families.computeIfAbsent(matcher.group(1), prefix -> new TreeSet<>())
                        .add(Integer.valueOf(matcher.group(2)));
            } else {
                families.put(name, new TreeSet<>());
            }
        }
        List<String> parts = new ArrayList<>();
        families.forEach((prefix, numbers) -> parts.add(prefix + ranges(numbers)));
        return String.join(", ", parts);
    }

    private static String ranges(TreeSet<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        List<Integer> rest = new ArrayList<>(numbers);
        int from = 0;
        while (from < rest.size()) {
            int to = from;
            while (to + 1 < rest.size() && rest.get(to + 1) == rest.get(to) + 1) {
                to++;
            }
            ranges.add(rest.get(from) + (to == from ? "" : (to == from + 1 ? "," : "…") + rest.get(to)));
            from = to + 1;
        }
        return String.join(",", ranges);
    }
}
