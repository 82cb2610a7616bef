import type { RecordedRequest } from "../../specs/exchange.ts";

// What curl sends by itself, what it takes from the address, and what browsers, proxies and traces add to any request.
const own =
  /^(?::|accept-(?:encoding|language)$|authorization$|cache-control$|client-request-id$|connection$|content-length$|cookie$|dnt$|expect$|forwarded$|from$|host$|if-|keep-alive$|max-forwards$|origin$|pragma$|priority$|proxy-|referer$|request-id$|return-client-request-id$|sdkversion$|sec-|te$|trace(?:parent|state)$|transfer-encoding$|upgrade(?:-insecure-requests)?$|user-agent$|via$|x-(?:amzn|b3|forwarded|ms-client|real-ip|request-id))/;

/** The media types that a request without any wish gets as well. */
const anyJson = /^\s*(?:\*\/\*|application\/json)\s*$/i;

/**
 * The request as one line for a shell, with the headers that an answer depends on. A token is the command that prints it, or
 * else `$TOKEN`; credentials that hold no secret stand as they are.
 */
export function curl({ method, url, headers, body }: RecordedRequest, tokenCommand?: string): string {
  // Without globbing: brackets and braces of an address would else be taken for ranges of addresses.
  const parts = ["curl -g"];
  if (method !== "GET") parts.push(`-X ${method}`);
  const credentials = headers["authorization"];
  const token = tokenCommand === undefined ? "$TOKEN" : `$(${tokenCommand})`;
  if (credentials !== undefined) parts.push(`-H ${credentialsText(credentials, token)}`);
  for (const [name, value] of Object.entries(headers)) {
    if (matters(name, value)) parts.push(`-H ${quote(`${name}: ${value}`)}`);
  }
  if (body !== undefined) parts.push(`--data ${quote(body)}`);
  parts.push(quote(urlText(url)));
  return parts.join(" ");
}

function matters(name: string, value: string): boolean {
  if (own.test(name) || value.includes("[redacted]")) return false;
  return name !== "accept" || !anyJson.test(value);
}

function credentialsText(credentials: string, token: string): string {
  // To curl a header without a value is one that is not to be sent.
  if (credentials.trim() === "") return quote("Authorization;");
  if (!credentials.includes("[redacted]")) return quote(`Authorization: ${credentials}`);
  const [scheme = ""] = credentials.split(" [redacted]");
  // Between double quotes a shell would obey what somebody had recorded as a scheme.
  return `"Authorization: ${/^[\w-]+$/.test(scheme) ? scheme : "Bearer"} ${token}"`;
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
