import { expect, test } from "vitest";

import { tokenFlag } from "./given-token.ts";

async function* stdin(...pieces: readonly (string | Buffer)[]): AsyncGenerator<string | Buffer> {
  yield* pieces;
}

test("a token is taken as it stands, and stdin left alone", async () => {
  expect(await tokenFlag("abc", stdin("other"))).toBe("abc");
  expect(await tokenFlag(undefined, stdin("other"))).toBeUndefined();
});

test("- reads stdin to its end and trims it", async () => {
  expect(await tokenFlag("-", stdin(Buffer.from("ab"), "c\r\n"))).toBe("abc");
});

test.each([
  ["nothing", []],
  ["blanks alone", [" \n", "\n"]],
])("%s on stdin is no token", async (_, pieces) => {
  await expect(tokenFlag("-", stdin(...pieces))).rejects.toThrow(
    "--token - reads the token from stdin, which is empty. Pipe one in, or give --token TOKEN.",
  );
});

test("what is no token is not repeated", async () => {
  const reading = tokenFlag("-", stdin("Bearer secret"));
  await expect(reading).rejects.toThrow("The token on stdin is no token");
  await expect(reading).rejects.not.toThrow("secret");
});

test("stdin without an end is left", async () => {
  async function* endless(): AsyncGenerator<string> {
    for (;;) yield "a".repeat(100_000);
  }
  await expect(tokenFlag("-", endless())).rejects.toThrow("stdin is too large for a token");
});
