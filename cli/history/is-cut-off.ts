import { jsonFault } from "../check/json-fault.ts";

const begun = /^(?:"(?:[^"\\]|\\.)*\\?|-|t|tr|tru|f|fa|fal|fals|n|nu|nul|\.|[eE][+-]?)$/;

/** Whether a text is the beginning of a JSON object and not its end. */
export function isCutOff(text: string): boolean {
  if (!text.startsWith("{")) return false;
  const fault = jsonFault(text);
  return fault !== undefined && (fault >= text.length || begun.test(text.slice(fault)));
}
