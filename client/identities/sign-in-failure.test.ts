import { expect, test } from "vitest";

import { Secret } from "../secret.ts";
import { spellings } from "../testing/spellings.ts";
import { signInFailure } from "./sign-in.ts";

const secret = "sign-in~canary+secret/with=odd&signs~0123456789abcdefghij";

test.each(spellings)("an authority that echoes the secret %s does not get it into the reason", (_, write) => {
  new Secret(secret).reveal();
  const echoes = [
    `invalid_client: AADSTS7000215: Invalid client secret ${write(secret)} provided. Trace ID: 1`,
    write(secret),
    `400 - ${JSON.stringify({ error_description: write(secret) })}`,
  ];
  for (const echo of echoes) {
    const told = signInFailure(new Error(echo), "https://login.example");
    expect(told.toLowerCase().replaceAll(/[^\da-z]/g, "")).not.toContain("abcdefghij");
    expect(told).not.toContain(write(secret).slice(4, 24));
  }
});
