package io.bellwether.scenarios.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.bellwether.scenarios.report.Runs;
import io.bellwether.scenarios.run.RunResult;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

class JunitXmlTest {

    @ParameterizedTest
    @MethodSource("everyOutcome")
    void itHasTheShapeThatBuildServersRead(RunResult result) throws SAXException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlTest.class.getResource("junit.xsd"));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(JunitXml.of(result)))))
                .doesNotThrowAnyException();
    }

    static Stream<RunResult> everyOutcome() {
        return Stream.of(Runs.passed(), Runs.failed(), Runs.inconclusive(), Runs.passedForReal(), Runs.brokenForReal());
    }

    @Test
    void eachCheckExpectationAndFaultIsATestCase() {
        assertThat(JunitXml.of(Runs.failed()))
                .contains("tests=\"5\" failures=\"2\" errors=\"0\" skipped=\"0\" time=\"180.000\"")
                .contains("classname=\"coordinator-crash.checks\" name=\"bully-safety\"")
                .contains("classname=\"coordinator-crash.expectations\" name=\"coordinator is server-3 within 45 s\"")
                .contains("<failure message=\"found: coordinator is server-2\">")
                .contains("classname=\"coordinator-crash.faults\" name=\"1 crash server-3 at 1:00.000\"");
    }

    @Test
    void anExpectationThatIsNotJudgedIsSkippedNotFailed() {
        assertThat(JunitXml.of(Runs.passedWithAddedFault()))
                .contains("failures=\"0\" errors=\"0\" skipped=\"2\"")
                .contains(
                        "<skipped message=\"not judged, because a fault was added; found: coordinator is server-2\">");
    }

    @Test
    void aRunInRealTimeSaysHowLateThingsWereAndSkipsWhatWasLeftOut() {
        assertThat(JunitXml.of(Runs.passedForReal()))
                .contains("<property name=\"target\" value=\"processes\">")
                .contains("<property name=\"jitter-seconds\" value=\"0.023\">")
                .contains("classname=\"coordinator-crash.left out\" name=\"disk.sync, line 4\"")
                .contains("classname=\"coordinator-crash.left out\" name=\"loss at 0:10.000, line 12\"")
                .contains("<skipped message=\"this target cannot do it, because TCP loses no single message\">");
    }

    @Test
    void whatTheMachineWasTooLateForIsSkippedNotFailed() {
        assertThat(JunitXml.of(Runs.tooLate()))
                .contains("failures=\"0\" errors=\"0\" skipped=\"2\"")
                .contains("<property name=\"attempt\" value=\"2\">")
                .contains("<property name=\"answers-late-seconds\" value=\"2.400\">")
                .contains("<property name=\"patience-seconds\" value=\"2.000\">")
                .contains("<skipped message=\"1 violation at 61.500 s by alice: got no answer from server-1\">")
                .contains(
                        "<skipped message=\"not judged, because the machine was too late; found: coordinator is server-2\">");
    }

    @Test
    void aRunThatDidNotReachItsEndHasFailed() {
        assertThat(JunitXml.of(Runs.brokenForReal()))
                .contains("failures=\"1\"")
                .contains("<failure message=\"server-2 ended by itself, exit code 1, its log: no space left\">");
    }

    @Test
    void whatIsInconclusiveIsSkippedNotPassed() {
        assertThat(JunitXml.of(Runs.passed()))
                .contains("skipped=\"1\"")
                .contains("<skipped message=\"no server was away for the expiry time\">");
        assertThat(JunitXml.of(Runs.inconclusive())).contains("<skipped message=\"the fault hit nothing\">");
    }
}
