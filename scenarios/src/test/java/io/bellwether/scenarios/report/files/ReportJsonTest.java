package io.bellwether.scenarios.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.bellwether.scenarios.report.Runs;
import io.bellwether.scenarios.run.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportJsonTest {

    @ParameterizedTest
    @MethodSource("everyOutcome")
    void itHasTheShapeOfItsSchema(RunResult result) throws IOException {
        try (InputStream text = ReportJson.class.getResourceAsStream("report.schema.json")) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
            assertThat(schema.validate(ReportJson.of(result), InputFormat.JSON)).isEmpty();
        }
    }

    static Stream<RunResult> everyOutcome() {
        return Stream.of(
                Runs.passed(),
                Runs.failed(),
                Runs.inconclusive(),
                Runs.passedWithAddedFault(),
                Runs.passedForReal(),
                Runs.brokenForReal(),
                Runs.tooLate());
    }

    @Test
    void itSaysWhatFailedWhereAndWhen() throws IOException {
        JsonNode report = new ObjectMapper().readTree(ReportJson.of(Runs.failed()));
        assertThat(report.get("outcome").asText()).isEqualTo("fail");
        JsonNode check = report.get("checks").get(0);
        assertThat(check.get("measures").get("split-brain-seconds").asDouble()).isEqualTo(4.5);
        assertThat(check.get("violations").get(0).get("event").asLong()).isEqualTo(812);
        assertThat(check.get("violations").get(0).get("atSeconds").asDouble()).isEqualTo(72.116);
        assertThat(report.get("expectations").get(1).get("found").asText()).isEqualTo("coordinator is server-2");
        assertThat(report.get("replay").asText())
                .isEqualTo("./bellwether run scenarios/library/coordinator-crash.yaml --seed 7");
    }

    @Test
    void aRunThatTheMachineWasTooLateForSaysByHowMuchAndWhichAttemptItWas() throws IOException {
        JsonNode world =
                new ObjectMapper().readTree(ReportJson.of(Runs.tooLate())).get("world");
        assertThat(world.get("attempt").asInt()).isEqualTo(2);
        assertThat(world.get("tooLate").get("answersLateSeconds").asDouble()).isEqualTo(2.4);
        assertThat(world.get("tooLate").get("patienceSeconds").asDouble()).isEqualTo(2);
    }

    @Test
    void aRunWithAnAddedFaultSaysSo() throws IOException {
        JsonNode report = new ObjectMapper().readTree(ReportJson.of(Runs.passedWithAddedFault()));
        assertThat(report.get("addedFault").asBoolean()).isTrue();
        assertThat(report.get("expectations").get(0).get("met").asBoolean()).isFalse();
        assertThat(report.get("replay").asText()).endsWith("--seed 7 --add-fault");
    }

    @Test
    void aRunInRealTimeSaysWhereItWasHowLateThingsWereAndWhatWasLeftOut() throws IOException {
        JsonNode world =
                new ObjectMapper().readTree(ReportJson.of(Runs.brokenForReal())).get("world");
        assertThat(world.get("target").asText()).isEqualTo("processes");
        assertThat(world.get("timeScale").asDouble()).isEqualTo(0.1);
        assertThat(world.get("jitterSeconds").asDouble()).isEqualTo(0.023);
        assertThat(world.get("lateEvents").asLong()).isEqualTo(2);
        assertThat(world.get("broken").asText()).startsWith("server-2 ended by itself");
        assertThat(world.get("leftOut").get(0).get("setting").asText()).isEqualTo("disk.sync");
        assertThat(world.get("leftOut").get(1).get("action").asText()).isEqualTo("loss");
        assertThat(world.get("leftOut").get(1).get("atSeconds").asDouble()).isEqualTo(10);
    }

    @Test
    void aRunInVirtualTimeHasNoWorldToSpeakOf() {
        assertThat(ReportJson.of(Runs.passed())).doesNotContain("\"world\"");
    }

    @Test
    void severalReportsAreOneArray() throws IOException {
        JsonNode reports = new ObjectMapper().readTree(ReportJson.of(List.of(Runs.passed(), Runs.failed())));
        assertThat(reports).hasSize(2);
        assertThat(reports.get(1).get("outcome").asText()).isEqualTo("fail");
    }

    @Test
    void theRealTimeOfARunIsNotInItsReport() {
        assertThat(ReportJson.of(Runs.passed())).doesNotContain("0.42").doesNotContain("420");
    }
}
