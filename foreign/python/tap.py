"""Runs unit tests and reports them in TAP, the Test Anything Protocol: one line for each, named by the method."""

import sys
import traceback
import unittest


class TapResult(unittest.TestResult):
    def _line(self, verdict, test):
        print(f"{verdict} {self.testsRun} - {test.id().rsplit('.', 1)[-1].removeprefix('test_')}", flush=True)

    def _not_ok(self, test, error):
        self._line("not ok", test)
        for line in "".join(traceback.format_exception(*error)).splitlines():
            print("# " + line, flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._line("ok", test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._not_ok(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self._not_ok(test, error)


def main():
    tests = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print("TAP version 13")
    print(f"1..{tests.countTestCases()}", flush=True)
    sys.exit(0 if tests.run(TapResult()).wasSuccessful() else 1)
