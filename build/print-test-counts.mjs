// Prints one plain line, "12 passed, 0 failed", from the JSON report of vitest whose path is given.
import { readFileSync } from "node:fs";

/** @typedef {{ status: string, assertionResults: unknown[] }} File */
/** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: File[] }} */
const report = JSON.parse(readFileSync(process.argv[2] ?? "reports/vitest.json", "utf8"));

// A test file that cannot be loaded holds no tests: without it, a broken suite would read "0 failed".
const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
const failed = report.numFailedTests + unloaded.length;
const skipped = report.numPendingTests + report.numTodoTests;

console.log(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
if (failed > 0 || report.numPassedTests === 0) process.exitCode = 1;
