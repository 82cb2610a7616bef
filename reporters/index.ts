export { consoleReport, type ConsoleOptions } from "./console.ts";
export { githubReport } from "./github.ts";
export { htmlReport } from "./html.ts";
export { jsonReport } from "./json.ts";
export { junitReport } from "./junit.ts";
export { markdownReport } from "./markdown.ts";
export { sarifReport } from "./sarif.ts";
