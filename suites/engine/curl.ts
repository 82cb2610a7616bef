import type { RecordedRequest } from "../../client/exchange.ts";

const own = new Set(["user-agent", "accept", "authorization"]);

/** The request as one line for a shell, the token as `$TOKEN`. */
export function curl({ method, url, headers, body }: RecordedRequest): string {
  const parts = ["curl"];
  if (method !== "GET") parts.push(`-X ${method}`);
  if (headers["authorization"] !== undefined) parts.push('-H "Authorization: Bearer $TOKEN"');
  for (const [name, value] of Object.entries(headers))
    if (!own.has(name)) parts.push(`-H ${quote(`${name}: ${value}`)}`);
  if (body !== undefined) parts.push(`--data ${quote(body)}`);
  parts.push(quote(url.replaceAll("'", "%27")));
  return parts.join(" ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
