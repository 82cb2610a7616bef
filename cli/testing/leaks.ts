/** Those of the secrets that stand in a text: as they are, or percent-encoded, escaped or in Base64. */
export function leaksIn(text: string, secrets: readonly string[]): readonly string[] {
  const readings = [text, unescaped(text), percentDecoded(text), ...runs(text)];
  const joined = readings.join("\n");
  return secrets.filter((secret) => [secret, signatureOf(secret)].some((form) => form !== "" && joined.includes(form)));
}

// The signature alone makes a token of what is no secret.
function signatureOf(token: string): string {
  const signature = token.split(".")[2] ?? "";
  return signature.length >= 16 ? signature : "";
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll("\\", "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll("&quot;", '"');
}

function percentDecoded(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (codes) =>
    Buffer.from(codes.replaceAll("%", ""), "hex").toString("latin1"),
  );
}

// Base64 that begins anywhere.
function runs(text: string): readonly string[] {
  const found = text.match(/[\w+/-]{16,}={0,2}/g) ?? [];
  return [...new Set(found)].flatMap((run) =>
    [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), "base64").toString("latin1")),
  );
}
