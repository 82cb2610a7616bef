/** Limits of a download. */
export interface Limits {
  readonly mostBytes: number;
  readonly timeoutMs: number;
}

/** Fetches a text. Rejects on a status other than 200, on a redirect, on more bytes or a longer time than the limits, and on no UTF-8. */
export async function fetchText(url: URL, { mostBytes, timeoutMs }: Limits): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { redirect: "manual", signal }).catch((error: unknown) => {
    throw new Error(reasonOf(error, timeoutMs));
  });
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    throw new Error(
      `it redirects to ${headers.get("location")?.replace(/[?#].*$/, "") ?? "nowhere"}; name that instead`,
    );
  }
  if (status !== 200 || response.body === null) {
    await response.body?.cancel();
    throw new Error(`the answer is ${status}`);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  try {
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new RangeError(`it has more than ${mostBytes} bytes`);
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    throw new Error(reasonOf(error, timeoutMs), { cause: error });
  }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `it took longer than ${timeoutMs} ms`;
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_ENCODING"))
    return "it is no UTF-8 text";
  return cause ?? error.message;
}
