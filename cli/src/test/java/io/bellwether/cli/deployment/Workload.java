package io.bellwether.cli.deployment;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.stream.Stream;

/** Something that keeps pods running, be it a Deployment or a StatefulSet. */
record Workload(String name, LabelSelector selector, PodTemplateSpec pod, List<PersistentVolumeClaim> claims) {

    static List<Workload> all() {
        return KubernetesManifests.all().stream().flatMap(Workload::of).toList();
    }

    Container container() {
        return pod.getSpec().getContainers().get(0);
    }

    String role() {
        return container().getArgs().get(0);
    }

    private static Stream<Workload> of(HasMetadata resource) {
        if (resource instanceof Deployment deployment) {
            var spec = deployment.getSpec();
            return Stream.of(new Workload(
                    deployment.getMetadata().getName(), spec.getSelector(), spec.getTemplate(), List.of()));
        }
        if (resource instanceof StatefulSet set) {
            var spec = set.getSpec();
            return Stream.of(new Workload(
                    set.getMetadata().getName(),
                    spec.getSelector(),
                    spec.getTemplate(),
                    spec.getVolumeClaimTemplates()));
        }
        return Stream.empty();
    }
}
