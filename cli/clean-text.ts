import { knownSecrets } from "../client/known-secrets.ts";

/**
 * A text without secrets, about to go out to a terminal or a file. What it was made of is clean already; this holds should
 * anything have been overlooked, or been put together on the way. JSON, XML and HTML keep their structure.
 */
export function cleanText(text: string): string {
  return /^\s*[{[<]/.test(text) ? knownSecrets.structured(text) : knownSecrets.text(text);
}
