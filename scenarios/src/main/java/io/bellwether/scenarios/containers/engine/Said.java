package io.bellwether.scenarios.containers.engine;

/** What an engine's error says, without the wrapping. */
final class Said {

    private Said() {}

    /** Docker-java puts the HTTP status before the engine's own JSON: {@code Status 409: {"message":"…"}}. */
    static String shortly(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).strip();
        int message = text.indexOf("\"message\":\"");
        if (message < 0) {
            return text;
        }
        String said = text.substring(message + "\"message\":\"".length());
        int end = said.lastIndexOf('"');
        return (end < 0 ? said : said.substring(0, end)).replace("\\n", " ").replace("\\\"", "\"");
    }
}
