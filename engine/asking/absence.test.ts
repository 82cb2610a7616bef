import { expect, test } from "vitest";

import type { Ask } from "../../judging/answers/ask.ts";
import { makeAnswer } from "../../judging/testing/make-answer.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import { type Contract, contractOf } from "../../specs/contract.ts";
import { packagedSpecs } from "../run/chosen.ts";
import type { Session } from "../session/session.ts";
import { mayBeAbsent, withoutUnkept } from "./absence.ts";

async function contractFor(id: string): Promise<Contract> {
  const specs = await packagedSpecs([id]);
  const operation = specs.operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`${id} is not in the library`);
  return contractOf(operation, specs);
}

/** A session on a target that answers 200 to the expansion of these alone. */
function expanding(kept: readonly string[], asked: string[] = []): Session {
  const share = ({ options }: Ask): unknown => {
    const [{ name } = { name: "" }] = options.expand ?? [];
    asked.push(name);
    return Promise.resolve(makeAnswer({ status: kept.includes(name) ? 200 : 400 }));
  };
  return { share } as unknown as Session;
}

test("a user may have no manager, by whatever route, and has messages", async () => {
  const manager = await contractFor("users/get-manager");
  const told = manager.operation.routes.map((route) => [route.template, mayBeAbsent(manager, route)]);
  // Of the own user there is no other to look at.
  expect(Object.fromEntries(told)).toEqual({ "/me/manager": false, "/users/{userId}/manager": true });
  const messages = await contractFor("mail/list-messages");
  expect(messages.operation.routes.map((route) => mayBeAbsent(messages, route))).not.toContain(true);
});

test("of what a service does not expand nothing is said where it expands something else", async () => {
  const contract = await contractFor("groups/list");
  const [route] = contract.operation.routes;
  if (route === undefined) throw new Error("it has a route");
  const all = expandable(contract, "must");
  expect(all.length).toBeGreaterThan(2);
  const [first = "", second = ""] = all;
  const left = async (kept: readonly string[], quick = false, asked: string[] = []): Promise<readonly string[]> =>
    expandable(await withoutUnkept(expanding(kept, asked), contract, route, { ids: {}, quick }), "must");
  expect(await left([second])).toEqual([second]);
  expect(await left(all)).toEqual(all);
  // Who refuses all of them does not know the option, which is documented.
  expect(await left([])).toEqual(all);
  const asked: string[] = [];
  expect(await left([second], true, asked)).toEqual(all.slice(1));
  expect(asked).toEqual([first, second]);
});
