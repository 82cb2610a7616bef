import { expect, test } from "vitest";

import { fixedIdentity } from "../../client/identity.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import { specs } from "../../server/testing/open-target.ts";
import type { Operation } from "../../specs/operation.ts";
import { tokenCommandOf, type TokenNames } from "./token-command.ts";

const operation = specs.operations.find(({ id }) => id === "list-taskprocessingresults") as Operation;

function commandFor(identity: string, names: TokenNames = {}, of: Operation = operation): string | undefined {
  const [route] = of.routes;
  const request = { method: "GET", url: "http://localhost/", headers: {}, identity };
  return tokenCommandOf([of], names)({ ask: { route }, exchange: { request } } as unknown as Answer);
}

const where = "--operation list-taskprocessingresults";

test("a minted token is made again by its name, with the key and the contracts of the run", () => {
  expect(commandFor("minted-expired")).toBe(`graph-conformance token --profile expired ${where}`);
  expect(commandFor("minted-near-miss-2", { program: "npx graph-conformance", tokenOptions: " --key k.pem" })).toBe(
    `npx graph-conformance token --profile near-miss-2 ${where} --key k.pem`,
  );
});

test("what npm says before it gets into no token", () => {
  expect(commandFor("minted-allowed", { program: "npm start --" })).toBe(
    `npm start --silent -- token --profile allowed ${where}`,
  );
});

test("where routes have permissions of their own, the route is named", () => {
  const [first, ...others] = operation.routes;
  if (first === undefined) throw new Error("no route");
  const own = { ...operation.permissions, unasserted: { ...operation.permissions.unasserted, permissions: ["X"] } };
  const parted = { ...operation, routes: [{ ...first, permissions: own }, ...others] };
  expect(commandFor("minted-allowed", {}, parted)).toBe(
    `graph-conformance token --profile allowed ${where} --route ${first.id}`,
  );
});

test("an identity that was given is asked by its name if a config has it, and by nothing of ours else", () => {
  const identities = [
    fixedIdentity("reader", "allowed", "a-token-of-somebody"),
    fixedIdentity("minted-x", "allowed", "another-token"),
  ];
  expect(commandFor("reader", { identities, namedIdentities: ["reader"] })).toBe(
    "graph-conformance token --identity reader",
  );
  expect(commandFor("reader", { identities })).toBeUndefined();
  expect(commandFor("minted-x", { identities })).toBeUndefined();
  expect(commandFor("anonymous")).toBeUndefined();
});
