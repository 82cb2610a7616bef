import { closingLine } from "./closing-line.ts";

const requestLine = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(https?:\/\/|\/)\S/;

/** How many lines of code begin at a line: a request, a response or a JSON value; 0 when it is prose. */
export function codeLength(lines: readonly string[], from: number): number {
  const first = lines[from] ?? "";
  if (/^\s*[[{]\s*$/.test(first)) return closingLine(lines, from) - from + 1;
  if (!requestLine.test(first) && !/^\s*HTTP\/[\d.]+ \d{3}/.test(first)) return 0;
  let end = from + 1;
  while (end < lines.length && (requestLine.test(lines[end] ?? "") || /^[\w-]+: ?\S/.test(lines[end] ?? ""))) end += 1;
  let next = end;
  while (next < lines.length && lines[next]?.trim() === "") next += 1;
  const body = /^\s*[[{]/.test(lines[next] ?? "");
  return body ? closingLine(lines, next) - from + 1 : end - from;
}
