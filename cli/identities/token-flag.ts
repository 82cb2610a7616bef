import { UsageError } from "../usage-error.ts";
import { usableToken } from "./static-token.ts";

const mostBytes = 1_000_000;

/**
 * The token of `--token`; `-` reads it from stdin, where no list of processes shows it. Rejects with a {@link UsageError} when
 * there is none that can be sent.
 */
export async function tokenFlag(
  token: string | undefined,
  stdin: AsyncIterable<Buffer | string> = process.stdin,
): Promise<string | undefined> {
  if (token === undefined) return undefined;
  if (token !== "-") return usableToken(token, "--token");
  let text = "";
  for await (const piece of stdin) {
    text += String(piece);
    if (text.length > mostBytes) throw new UsageError(`stdin is too large for a token: at most ${mostBytes} bytes.`);
  }
  const read = text.trim();
  if (read === "") {
    throw new UsageError("--token - reads the token from stdin, which is empty. Pipe one in, or give --token TOKEN.");
  }
  return usableToken(read, "The token on stdin");
}
