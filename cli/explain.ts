import { UsageError } from "./usage-error.ts";

/** What to print for an error, and the exit code. Only a bug of ours has a stack, and only when it is asked for. */
export function explain(error: unknown): { readonly line: string | undefined; readonly code: number } {
  const { name, code, message, stack } = properties(error);
  // Commander throws to leave after --help and --version, too.
  if (code.startsWith("commander.")) {
    const asked = /^commander\.(help|helpDisplayed|version)$/.test(code);
    return asked ? { line: undefined, code: 0 } : { line: capital(oneLine(message.replace(/^error: /, ""))), code: 2 };
  }
  if (error instanceof UsageError) return { line: oneLine(message), code: 2 };
  // By name, for the client is not loaded when only the usage is wrong.
  if (name === "IdentityError") return { line: oneLine(message), code: 3 };
  const debug = process.env["GRAPH_CONFORMANCE_DEBUG"];
  if (debug !== undefined && debug !== "") return { line: `A bug of ours: ${stack}`, code: 4 };
  return { line: `A bug of ours: ${oneLine(message)} (GRAPH_CONFORMANCE_DEBUG=1 shows where)`, code: 4 };
}

function properties(error: unknown): Record<"name" | "code" | "message" | "stack", string> {
  if (!(error instanceof Error)) return { name: "", code: "", message: String(error), stack: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { name: error.name, code, message: error.message, stack: error.stack ?? error.message };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").trim();
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
