package io.bellwether.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time, in seconds: other load on the machine counts less in it than in real time. */
public final class CpuClock {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuClock() {}

    /** Of the whole process, collector and compiler included. */
    public static double seconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /** Of the calling thread alone: finer, for what takes milliseconds. */
    public static double threadSeconds() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }
}
