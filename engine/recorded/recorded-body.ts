import { decodeBody } from "../../client/transport.ts";
import { NotRecorded } from "./not-recorded.ts";

const mostBytes = 64 * 1024 * 1024;

/** A body as it was recorded, with the encoding that the recording names for its text. */
export interface RecordedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * The text of a recorded body; undefined where it stands in an encoding that is not read. Most recorders decode a body before
 * they record it; those that do not leave it compressed, in base64 or with a character for each byte. Throws
 * {@link NotRecorded} where its bytes were lost in recording.
 */
export function recordedBody({ text, encoding }: RecordedText, coding?: string): string | undefined {
  if (encoding !== "" && encoding !== "base64") return undefined;
  const bytes = encoding === "base64" || isGzipInBase64(text) ? Buffer.from(text, "base64") : compressedBytes(text);
  if (bytes === undefined) return text;
  const first = bytes.toString("utf8").trimStart().charAt(0);
  const used = isGzip(bytes) ? "gzip" : coding;
  if (used === undefined || used === "identity" || first === "{" || first === "[") return bytes.toString("utf8");
  try {
    return decodeBody(bytes, used, mostBytes);
  } catch {
    if (isGzip(bytes)) throw new NotRecorded("the body of the answer: its compressed bytes were damaged in recording");
    return bytes.toString("utf8");
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isGzipInBase64(text: string): boolean {
  return /^H4sI[A-Za-z0-9+/]{12,}={0,2}$/.test(text);
}

// Undefined where it is a text. A byte that is no UTF-8 has left the mark of what is not a character.
function compressedBytes(text: string): Buffer | undefined {
  if (!text.startsWith("\u001F\u008B") && !text.startsWith("\u001F\uFFFD")) return undefined;
  if ([...text].some((character) => (character.codePointAt(0) ?? 0) > 0xff))
    throw new NotRecorded("the body of the answer: it is compressed still, and damaged");
  return Buffer.from(text, "latin1");
}
