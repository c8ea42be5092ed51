package io.bellwether.scenarios.containers.network;

import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test, and says so in one line, where this user cannot make a network of his own. */
final class WhereNamespacesCanBeMade implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            Namespace.fresh().run(List.of("ip", "link", "show", "lo"), "");
            return ConditionEvaluationResult.enabled("network namespaces can be made");
        } catch (CommandFailedException e) {
            String reason = context.getDisplayName() + " is skipped: " + e.getMessage();
            if (context.getTestMethod().isEmpty()) {
                System.err.println(reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
