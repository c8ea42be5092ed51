package io.bellwether.runtime.terminal.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** All that the client says, in the language of whoever reads it: English or Portuguese. */
public final class Texts {
    static final String BUNDLE = "io.bellwether.runtime.terminal.texts";
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        // Without the fallback to the machine's own language: English is the base.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language {@code pt} or {@code en}; every other is taken for English */
    public static Texts in(String language) {
        return new Texts(language.equals(PORTUGUESE.getLanguage()) ? PORTUGUESE : Locale.ENGLISH);
    }

    /**
     * In the language that the environment asks for, by POSIX's order: {@code LC_ALL}, {@code LC_MESSAGES}, {@code LANG};
     * the first that is set decides.
     */
    public static Texts in(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return in(value.split("[_.@]", 2)[0].toLowerCase(Locale.ROOT));
            }
        }
        return in(Locale.ENGLISH.getLanguage());
    }

    public Locale locale() {
        return locale;
    }

    public String say(Phrase phrase) {
        return say(phrase.key(), phrase.arguments().toArray());
    }

    /** Arguments that are phrases themselves are said in the same language. */
    public String say(String key, Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = arguments[i] instanceof Phrase inner ? say(inner) : arguments[i];
        }
        return new MessageFormat(bundle.getString(key), locale).format(said);
    }
}
