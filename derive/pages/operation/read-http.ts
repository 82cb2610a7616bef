import type { ExampleRequest, ExampleResponse } from "../../../specs/documented-example.ts";
import type { Place } from "../../../specs/erratum.ts";

/** Reads the request that a block of code prints; undefined when it prints none. A URL may run over several lines. */
export function readHttpRequest(text: string, at: Place): ExampleRequest | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const [, method, start] = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(\S.*)$/.exec(lines[first] ?? "") ?? [];
  if (method === undefined || start === undefined) return undefined;
  let url = start.trim();
  for (const line of lines.slice(first + 1)) {
    if (!/^\s*[?&/]/.test(line)) break;
    url += line.trim();
  }
  return { method, url: url.replace(/\s+HTTP\/[\d.]+$/, ""), at: { ...at, line: at.line + first } };
}

/** Reads the response that a block of code prints; undefined when it has no status line. */
export function readHttpResponse(text: string, at: Place, shortened: boolean): ExampleResponse | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const status = /^\s*HTTP\/[\d.]+\s+(\d{3})/i.exec(lines[first] ?? "")?.[1];
  if (status === undefined) return undefined;
  let next = first + 1;
  let mediaType: string | undefined;
  for (; next < lines.length; next++) {
    const [, name, value] = /^\s*([A-Za-z][\w-]*)\s*:\s*(.*)$/.exec(lines[next] ?? "") ?? [];
    if (name === undefined) break;
    if (name.toLowerCase() === "content-type") mediaType = value?.split(";")[0]?.trim().toLowerCase();
  }
  while (next < lines.length && lines[next]?.trim() === "") next += 1;
  return {
    status: Number(status),
    mediaType: mediaType === "" ? undefined : mediaType,
    body: lines.slice(next).join("\n").trimEnd(),
    at: { ...at, line: at.line + first },
    bodyAt: { ...at, line: at.line + next },
    shortened,
  };
}
