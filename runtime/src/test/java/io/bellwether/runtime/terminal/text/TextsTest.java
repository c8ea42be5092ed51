package io.bellwether.runtime.terminal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both languages say the same things, and nothing is said elsewhere. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/bellwether/runtime/terminal");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}+");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9]+)+)\"");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(bundle("_pt").keySet()).isEqualTo(bundle("").keySet());
    }

    @Test
    void aTextHasTheSamePlaceholdersInBothLanguages() throws IOException {
        SortedMap<String, List<String>> english = placeholders(bundle(""));
        assertThat(placeholders(bundle("_pt"))).isEqualTo(english);
    }

    @Test
    void everyTextCanBeSaidInBothLanguages() throws IOException {
        for (String suffix : List.of("", "_pt")) {
            bundle(suffix).forEach((key, text) -> {
                String said = new MessageFormat(text).format(new Object[] {"A0", "A1", "A2", "A3"});
                assertThat(said).as(key).doesNotContain("{");
                assertThat(PLACEHOLDER.matcher(text).results()).as(key).allSatisfy(match -> assertThat(said)
                        .contains("A" + match.group(1)));
            });
        }
    }

    @Test
    void everyTextThatTheProgramAsksForIsThere() throws IOException {
        assertThat(bundle("").keySet()).containsAll(keysInTheProgram());
    }

    @Test
    void noTextIsWrittenInTheProgramItself() throws IOException {
        for (Path source : sources()) {
            assertThat(literals(source))
                    .filteredOn(literal -> WORDS.matcher(literal).find())
                    .as(source.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pt_BR.UTF-8,,,pt",
        ",pt_PT,en_US,pt",
        ",,pt,pt",
        ",,pt_BR@latin,pt",
        "C,,pt_BR,en",
        ",,en_US.UTF-8,en",
        ",,de_DE,en",
        ",,,en"
    })
    void theEnvironmentChoosesTheLanguage(String all, String messages, String lang, String language) {
        Map<String, String> environment = new TreeMap<>();
        put(environment, "LC_ALL", all);
        put(environment, "LC_MESSAGES", messages);
        put(environment, "LANG", lang);
        assertThat(Texts.in(environment).locale().getLanguage()).isEqualTo(language);
    }

    @Test
    void aPhraseWithinAPhraseIsSaidInTheSameLanguage() {
        Phrase usage = Phrase.of("usage.1", "login", Phrase.of("argument.user"));
        assertThat(Texts.in("pt").say(usage)).isEqualTo("/login USUÁRIO");
        assertThat(Texts.in("en").say(usage)).isEqualTo("/login USER");
    }

    private static void put(Map<String, String> environment, String name, String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private static SortedMap<String, String> bundle(String suffix) throws IOException {
        Properties properties = new Properties();
        String resource = "/" + Texts.BUNDLE.replace('.', '/') + suffix + ".properties";
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static SortedMap<String, List<String>> placeholders(Map<String, String> texts) {
        SortedMap<String, List<String>> found = new TreeMap<>();
        texts.forEach((key, text) -> found.put(
                key,
                PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList()));
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertThat(sources).hasSizeGreaterThan(20);
            return sources;
        }
    }

    /** Comments and the reasons of exceptions, which are for whoever mends the program, are left out. */
    private static List<String> literals(Path source) throws IOException {
        String code = Files.readString(source)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?s)new \\w*Exception\\(.*?;", "");
        return LITERAL.matcher(code).results().map(MatchResult::group).toList();
    }

    private static List<String> keysInTheProgram() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path source : sources()) {
            String code = Files.readString(source);
            keys.addAll(KEY.matcher(code)
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> code.contains("Phrase.of(\"" + key) || code.contains("(\"" + key + "\""))
                    .collect(Collectors.toList()));
        }
        assertThat(keys).hasSizeGreaterThan(20);
        return keys;
    }
}
