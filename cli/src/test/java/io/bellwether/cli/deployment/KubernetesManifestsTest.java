package io.bellwether.cli.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests are what Kubernetes takes, and their parts fit together. */
class KubernetesManifestsTest {

    static List<Workload> workloads() {
        return Workload.all();
    }

    @Test
    void every_role_that_runs_by_itself_has_a_workload() {
        assertThat(workloads().stream().map(Workload::role))
                .containsExactlyInAnyOrder("reference", "broker", "server", "proxy", "bot");
    }

    @Test
    void the_kustomization_lists_every_file() {
        Map<?, ?> list = (Map<?, ?>) KubernetesManifests.documents(
                        KubernetesManifests.text(KubernetesManifests.FOLDER.resolve(KubernetesManifests.LIST_OF_FILES)))
                .iterator()
                .next();
        List<String> files = KubernetesManifests.files().stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .toList();
        assertThat(((List<?>) list.get("resources")).stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_workload_selects_its_own_pods(Workload workload) {
        assertThat(workload.pod().getMetadata().getLabels())
                .containsAllEntriesOf(workload.selector().getMatchLabels());
    }

    @Test
    void every_service_and_budget_finds_pods_and_the_ports_that_they_open() {
        for (Service service : KubernetesManifests.all(Service.class)) {
            Workload served = selected(service.getSpec().getSelector());
            assertThat(service.getSpec().getPorts().stream()
                            .map(ServicePort::getTargetPort)
                            .map(port -> port.getStrVal()))
                    .as(service.getMetadata().getName())
                    .isNotEmpty()
                    .isSubsetOf(served.container().getPorts().stream()
                            .map(ContainerPort::getName)
                            .toList());
        }
        assertThat(KubernetesManifests.all(PodDisruptionBudget.class)).allSatisfy(budget -> assertThat(
                        selected(budget.getSpec().getSelector().getMatchLabels())
                                .name())
                .isEqualTo("server"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void no_pod_is_root_or_may_become_it(Workload workload) {
        assertThat(workload.pod().getSpec().getSecurityContext().getRunAsNonRoot())
                .isTrue();
        assertThat(workload.pod().getSpec().getSecurityContext().getRunAsUser()).isPositive();
        var security = workload.container().getSecurityContext();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void whoever_opens_a_port_is_asked_for_its_health_by_the_name_of_its_role(Workload workload) {
        Container container = workload.container();
        if (container.getPorts().isEmpty()) {
            assertThat(workload.role()).isEqualTo("bot");
            return;
        }
        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe()))
                .allSatisfy(probe -> assertThat(probe.getExec().getCommand())
                        .containsExactly("bellwether", "health", workload.role()));
        assertThat(container.getPorts().stream().map(ContainerPort::getName))
                .contains(container.getReadinessProbe().getTcpSocket().getPort().getStrVal());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_mount_has_a_volume(Workload workload) {
        List<String> volumes = Stream.concat(
                        workload.pod().getSpec().getVolumes().stream().map(Volume::getName),
                        workload.claims().stream()
                                .map(claim -> claim.getMetadata().getName()))
                .toList();
        assertThat(workload.container().getVolumeMounts().stream().map(VolumeMount::getName))
                .containsExactlyInAnyOrderElementsOf(volumes);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void what_must_outlive_a_pod_is_claimed(Workload workload) {
        boolean keepsData = List.of("server", "reference").contains(workload.role());
        assertThat(workload.container().getVolumeMounts().stream()
                        .map(VolumeMount::getMountPath)
                        .anyMatch("/data"::equals))
                .isEqualTo(keepsData);
        assertThat(workload.claims()).hasSize(keepsData ? 1 : 0);
    }

    @Test
    void a_misspelt_field_or_a_number_for_a_text_is_refused() {
        String good = KubernetesManifests.text(KubernetesManifests.FOLDER.resolve("servers.yaml"));
        assertThat(KubernetesManifests.read(good)).isNotEmpty();
        assertThatThrownBy(() -> KubernetesManifests.read(good.replace("readOnlyRootFilesystem", "readonlyRootFS")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("readonlyRootFS");
        assertThatThrownBy(() -> KubernetesManifests.read(good.replace("value: \"5555\"", "value: 5555")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"value\"");
        assertThatThrownBy(() -> KubernetesManifests.read(good.replace("containerPort: 5555", "containerPort: five")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("containerPort");
    }

    private static Workload selected(Map<String, String> labels) {
        List<Workload> found = workloads().stream()
                .filter(workload ->
                        workload.pod().getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
                .toList();
        assertThat(found).as("workloads with %s", labels).hasSize(1);
        return found.get(0);
    }
}
