import { expect, test } from "vitest";

import { isNamedKey } from "./keys.ts";

test.each([
  ["appId='00000003-0000-0000-c000-000000000000'", true],
  ["number = 7", true],
  ["appId%3D", false],
  // As ids of messages are: Base64 of any length.
  ["AAMkAGUAy6taAIXs1ZitzsEh8iMoGa__JrXej4AAA=", false],
  ["AAMkAGjYWYDHU8I6Im3i0Ax_1Jer9W0MAA==", false],
  ["'AAMkAGUAy6taAIXs1ZitzsEh8iMoGa__JrXej4AAA='", false],
  ["7", false],
])("%s names its property: %s", (key, isNamed) => {
  expect(isNamedKey(key)).toBe(isNamed);
});
