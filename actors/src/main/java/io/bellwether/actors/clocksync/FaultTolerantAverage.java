package io.bellwether.actors.clocksync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Berkeley's average: over the largest set of clocks of which no two are further apart than γ, so that a clock gone
 * astray has no vote (Gusella and Zatti, "The accuracy of the clock synchronization achieved by TEMPO in Berkeley UNIX
 * 4.3BSD", IEEE Transactions on Software Engineering 15(7), 1989).
 *
 * @param micros the mean offset of the voters, rounded towards zero
 * @param voters by name
 */
public record FaultTolerantAverage(long micros, List<String> voters) {

    /**
     * Of sets of equal size the one with the coordinator wins, then the one of the lowest offsets.
     *
     * @param offsetsMicros each clock minus the coordinator's, the coordinator's own 0 included
     * @param rangeMicros γ
     */
    public static FaultTolerantAverage of(SortedMap<String, Long> offsetsMicros, long rangeMicros, String coordinator) {
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(offsetsMicros.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        List<Map.Entry<String, Long>> best = List.of();
        int end = 0;
        for (int start = 0; start < sorted.size(); start++) {
            while (end < sorted.size()
                    && sorted.get(end).getValue() - sorted.get(start).getValue() <= rangeMicros) {
                end++;
            }
            List<Map.Entry<String, Long>> set = sorted.subList(start, end);
            if (set.size() > best.size()
                    || set.size() == best.size() && names(coordinator, set) && !names(coordinator, best)) {
                best = set;
            }
        }
        long sum = best.stream().mapToLong(Map.Entry::getValue).sum();
        return new FaultTolerantAverage(
                best.isEmpty() ? 0 : sum / best.size(),
                best.stream().map(Map.Entry::getKey).sorted().toList());
    }

    private static boolean names(String name, List<Map.Entry<String, Long>> set) {
        return set.stream().anyMatch(entry -> entry.getKey().equals(name));
    }
}
