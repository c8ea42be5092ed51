package io.bellwether.scenarios.containers.engine;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test, and says so in one line, where there is no container engine that has the image of this program. */
public final class WhereAnEngineIs implements ExecutionCondition {

    /** As docker-compose.yml names it. */
    public static final String IMAGE = "bellwether:local";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("its class is");
        }
        try (Engine engine = Engine.connect()) {
            return engine.labelsOf(IMAGE).isPresent()
                    ? ConditionEvaluationResult.enabled(engine.description())
                    : skipped(context, "the engine has no image " + IMAGE);
        } catch (NoEngineException e) {
            return skipped(context, e.getMessage());
        }
    }

    private static ConditionEvaluationResult skipped(ExtensionContext context, String why) {
        String reason = context.getDisplayName() + " is skipped: " + why;
        System.err.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
