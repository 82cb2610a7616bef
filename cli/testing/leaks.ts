/** So many letters and digits in a row are a leak. */
const part = 20;

/**
 * Those of the secrets that stand in a text, whole or in part: as they are, in other letter case, percent-encoded, escaped,
 * as entities, in hexadecimal or in Base64, of UTF-8 or UTF-16, with other characters between.
 */
export function leaksIn(text: string, secrets: readonly string[]): readonly string[] {
  const plain = percentDecoded(unescaped(percentDecoded(text)));
  const readings = [text, plain, ...base64Runs(plain), ...hexRuns(plain)].map(bare);
  // Decoded runs are short and many: together they are one text.
  const windows = new Set<string>();
  for (const reading of [readings[0] ?? "", readings[1] ?? "", readings.slice(2).join("|")]) {
    for (let at = 0; at + part <= reading.length; at++) windows.add(reading.slice(at, at + part));
  }
  return secrets.filter((secret) => partsOf(bare(secret)).some((one) => windows.has(one)));
}

// What tokens of one kind have in common tells nothing: the last two thirds of a token are its own.
function partsOf(secret: string): readonly string[] {
  const own = secret.startsWith("eyj") ? secret.slice(secret.length / 3) : secret;
  const starts = Array.from({ length: Math.max(1, Math.floor(own.length / part)) }, (_, at) => at * part);
  return starts.map((start) => own.slice(start, start + part)).filter((one) => one.length === part);
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\da-z|]/g, "");
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#x([\da-f]+);?/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);?/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/&(?:amp|lt|gt|quot|apos);/g, " ")
    .replaceAll(/\\[nrt]/g, " ")
    .replaceAll("\\", "");
}

function percentDecoded(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (codes) =>
    Buffer.from(codes.replaceAll("%", ""), "hex").toString("latin1"),
  );
}

// Base64 that begins anywhere, in lines as well.
function base64Runs(text: string): readonly string[] {
  const found = text.match(/(?:[\w+/-]{4,}\s*){4,}={0,2}/g) ?? [];
  return [...new Set(found.map((run) => run.replaceAll(/\s/g, "")))].flatMap((run) =>
    [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), "base64").toString("latin1")),
  );
}

function hexRuns(text: string): readonly string[] {
  const found = text.match(/(?:[\da-f]{2}[:\s]*){16,}/gi) ?? [];
  return [...new Set(found)].flatMap((run) => {
    const digits = run.replaceAll(/[^\da-f]/gi, "");
    return [0, 1].map((start) => Buffer.from(digits.slice(start), "hex").toString("latin1"));
  });
}
