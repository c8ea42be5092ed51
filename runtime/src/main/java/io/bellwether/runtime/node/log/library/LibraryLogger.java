package io.bellwether.runtime.node.log.library;

import java.util.Optional;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** The logger of one class: warnings and errors are heard, the rest is not. */
final class LibraryLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    LibraryLogger(String className) {
        this.name = className;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public boolean isWarnEnabled() {
        return LibraryLog.isHeard();
    }

    @Override
    public boolean isErrorEnabled() {
        return LibraryLog.isHeard();
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String pattern, Object[] arguments, Throwable error) {
        String text = MessageFormatter.basicArrayFormat(pattern, arguments);
        boolean severe = level == Level.ERROR;
        LibraryLog.say(
                simpleName(),
                error == null || severe ? text : text + ": " + error,
                Optional.ofNullable(error).filter(given -> severe));
    }

    private String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
