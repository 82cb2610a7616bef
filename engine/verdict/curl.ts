import type { RecordedRequest } from "../../specs/exchange.ts";

const own = new Set(["user-agent", "accept", "authorization"]);

/** The request as one line for a shell, the token as `$TOKEN`; credentials that hold no secret as they are. */
export function curl({ method, url, headers, body }: RecordedRequest): string {
  // Without globbing: brackets and braces of an address would else be taken for ranges of addresses.
  const parts = ["curl -g"];
  if (method !== "GET") parts.push(`-X ${method}`);
  const credentials = headers["authorization"];
  if (credentials !== undefined) parts.push(`-H ${credentialsText(credentials)}`);
  for (const [name, value] of Object.entries(headers))
    if (!own.has(name)) parts.push(`-H ${quote(`${name}: ${value}`)}`);
  if (body !== undefined) parts.push(`--data ${quote(body)}`);
  parts.push(quote(urlText(url)));
  return parts.join(" ");
}

function credentialsText(credentials: string): string {
  if (!credentials.includes("[redacted]")) return quote(`Authorization: ${credentials}`);
  const [scheme = ""] = credentials.split(" [redacted]");
  // Between double quotes a shell would obey what somebody had recorded as a scheme.
  return `"Authorization: ${/^[\w-]+$/.test(scheme) ? scheme : "Bearer"} $TOKEN"`;
}

// curl takes brackets behind the host for a pattern.
function urlText(url: string): string {
  const [origin = ""] = /^[a-z]+:\/\/[^/?#]*/i.exec(url) ?? [];
  const rest = url
    .slice(origin.length)
    .replaceAll(/['[\]{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return origin + rest;
}

// Two hashes may begin a command to a CI runner; to a shell it is the same word.
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`).replaceAll(/#(?=#)/g, "#''")}'`;
}
