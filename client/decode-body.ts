import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** Decodes a body by its Content-Encoding. Throws when it does not decode or would be larger than `maxBytes`. */
export function decodeBody(bytes: Buffer, encoding: string, maxBytes: number): string {
  if (bytes.length === 0) return "";
  const limit = { maxOutputLength: maxBytes };
  switch (encoding.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return gunzipSync(bytes, limit).toString("utf8");
    case "br":
      return brotliDecompressSync(bytes, limit).toString("utf8");
    case "deflate":
      return inflateSync(bytes, limit).toString("utf8");
    default:
      throw Object.assign(new Error(`unknown encoding ${encoding}`), { code: "ERR_UNKNOWN_ENCODING" });
  }
}
