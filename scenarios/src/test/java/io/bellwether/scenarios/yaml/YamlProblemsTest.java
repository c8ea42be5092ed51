package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is refused before it is looked at as a scenario. */
class YamlProblemsTest {

    @Test
    void aKeyStandsOnce() {
        String text = """
                name: x
                cluster: {servers: 3}
                name: y
                duration: 100s
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:3:1: the key 'name' stands here twice
                          3 | name: y
                            | ^
                          expected each key once; it already stands in line 1
                        """);
    }

    @Test
    void aliasesAreRefusedSoThatNothingIsCyclicOrExpands() {
        String text = """
                a: &a [*a]
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:4: anchors (&name) are not part of the language
                          1 | a: &a [*a]
                            |    ^
                          expected the value without an anchor
                        """);
    }

    @Test
    void anAliasOfNothingIsRefusedToo() {
        String text = """
                name: *x
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:7: aliases (*name) are not part of the language
                          1 | name: *x
                            |       ^
                          expected the value itself, written out
                        """);
    }

    @Test
    void tagsAreRefused() {
        String text = """
                name: !!java.net.URL [x]
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:7: tags (!name) are not part of the language
                          1 | name: !!java.net.URL [x]
                            |       ^
                          expected the value without a tag
                        """);
    }

    @Test
    void deepNestingIsRefused() {
        String text = """
                a: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:19: this is nested too deep
                          1 | a: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]
                            |                   ^
                          expected at most 16 levels
                        """);
    }

    @Test
    void aKeyIsAWord() {
        String text = """
                ? [a, b]
                : c
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:3: a key cannot be a list or a map
                          1 | ? [a, b]
                            |   ^
                          expected a word, then a colon
                        """);
    }

    @Test
    void oneFileIsOneScenario() {
        String text = """
                name: x
                ---
                name: y
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:2:1: a second document begins here
                          2 | ---
                            | ^
                          expected one scenario in a file
                        """);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        String text = "";

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:1: the file is empty
                          expected a scenario: name, cluster, timeline, duration
                        """);
    }

    @Test
    void aFileOfCommentsIsEmpty() {
        String text = """
                # later
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:1: the file is empty
                          1 | # later
                            | ^
                          expected a scenario: name, cluster, timeline, duration
                        """);
    }

    @Test
    void tabsDoNotIndent() {
        String text = """
                cluster:
                	servers: 3
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:2:1: a tab in the indentation
                          2 |  servers: 3
                            | ^
                          expected spaces
                        """);
    }

    @Test
    void controlCharactersAreNamed() {
        String text = """
                name: x\u0007
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:8: the character U+0007
                          1 | name: x\s
                            |        ^
                          expected printable text
                        """);
    }

    @Test
    void whatIsNotYamlIsRefusedWhereItBreaks() {
        String text = """
                name: x
                cluster: {servers: 3
                duration: 100s
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:3:9: this is not YAML: expected ',' or '}', but got :
                          3 | duration: 100s
                            |         ^
                          expected valid YAML (keys, colons, indentation)
                        """);
    }
}
