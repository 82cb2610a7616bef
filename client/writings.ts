// Fewer characters in Base64 would stand in innocent text as well.
const fewest = 10;

/**
 * How a secret may be written where it is echoed: as it is, percent-encoded, as a form field, in JSON, in HTML, in Base64
 * with anything before it.
 */
export function writingsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const slashes = json.replaceAll("/", "\\/");
  const html = secret
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  const form = new URLSearchParams([["", secret]]).toString().slice(1);
  const base64 = [0, 1, 2].flatMap((before) => inBase64(secret, before));
  return [...new Set([secret, encodeURIComponent(secret), form, json, slashes, html, ...base64])];
}

// Three bytes make four characters: what stands before decides how a secret is cut. The characters at both ends depend on
// its neighbours, too, and are left out.
function inBase64(secret: string, before: number): readonly string[] {
  const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]).toString("base64url");
  const core = encoded.slice(before === 0 ? 0 : before + 1, -1);
  if (core.length < fewest) return [];
  return [core, core.replaceAll("-", "+").replaceAll("_", "/")];
}
