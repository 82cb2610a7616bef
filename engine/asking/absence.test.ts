import { expect, test } from "vitest";

import { mayBeAbsent } from "./absence.ts";
import { libraryContract } from "./testing/library-contract.ts";

test("a user may have no manager, by whatever route, and has messages", async () => {
  const manager = await libraryContract("users/get-manager");
  const told = manager.operation.routes.map((route) => [route.template, mayBeAbsent(manager, route)]);
  // Of the own user there is no other to look at.
  expect(Object.fromEntries(told)).toEqual({ "/me/manager": false, "/users/{userId}/manager": true });
  const messages = await libraryContract("mail/list-messages");
  expect(messages.operation.routes.map((route) => mayBeAbsent(messages, route))).not.toContain(true);
});
