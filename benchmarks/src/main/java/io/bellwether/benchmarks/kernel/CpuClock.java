package io.bellwether.benchmarks.kernel;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU time of the whole process, collector and compiler included: other load on the machine does not count. */
final class CpuClock {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private CpuClock() {}

    static double seconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }
}
