package io.bellwether.benchmarks;

import java.util.List;

/** Something that can be measured. */
public interface Benchmark {

    /** The word that chooses it on the command line. */
    String name();

    /** What is measured, in one sentence. */
    String about();

    List<Figure> measure(Effort effort);
}
