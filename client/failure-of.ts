import type { RecordedResponse, TransportFailure } from "../specs/exchange.ts";
import { CutOff } from "./budget.ts";

interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** What is said of an answer that is cut short, or goes on, by its own count of bytes. */
export const wrongLength = "the body is shorter or longer than its Content-Length says";

/** What an error of the connection, or of reading the answer, means for whoever asked. */
export function failureOf(error: unknown, { timeoutMs, maxBytes }: Limits): RecordedResponse {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? error.name : "";
  const message = error instanceof Error ? firstLine(error.message) : String(error);
  const failed = (cause: TransportFailure, text: string): RecordedResponse => ({
    kind: "failed",
    cause,
    message: text,
  });
  if (error instanceof CutOff) return failed("budget", message);
  if (name === "TimeoutError" || /TIMEOUT|ETIMEDOUT/.test(code)) {
    return failed("timeout", `no complete answer within ${timeoutMs} ms`);
  }
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE" || code === "ERR_BUFFER_TOO_LARGE") {
    return failed("too-large", `the body is larger than ${maxBytes} bytes`);
  }
  if (code === "UND_ERR_HEADERS_OVERFLOW") return failed("too-large", "the headers are larger than 16 KiB");
  if (/^(Z_|ERR_.*BROTLI|ERR_UNKNOWN_ENCODING)/.test(code)) {
    return failed("undecodable", `the body does not decode as its Content-Encoding says (${message})`);
  }
  if (code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH" || /does not match content-length/i.test(message)) {
    return failed("reset", wrongLength);
  }
  if (message.includes("Invalid EOF state")) return failed("reset", "the connection was closed within the answer");
  if (name === "HTTPParserError")
    return failed("reset", `what came is no answer of HTTP/1.1, which the target must speak (${message})`);
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST/.test(code)) {
    return failed("certificate", `no TLS is spoken there, so the address may have to start with http:// (${code})`);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code)) {
    return failed("certificate", `${code}: ${message}`);
  }
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/.test(code)) {
    return failed("unreachable", message.includes(code) ? message : `${code} ${message}`.trim());
  }
  return failed("reset", message === "" ? code : message);
}

// What follows is for those who know the sources of the TLS library.
function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
