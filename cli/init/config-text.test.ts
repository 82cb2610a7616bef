import { join } from "node:path";

import { expect, test } from "vitest";

import type { Look } from "../../engine/run/look-at.ts";
import type { WalkedRoute } from "../../engine/run/walk-paths.ts";
import type { Config } from "../../schemas/own/config.ts";
import { libraryEntries, type LibraryEntry } from "../../specs/loading/library.ts";
import { readConfigFile } from "../config/read-config-file.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { configText } from "./config-text.ts";

const root = new URL("http://localhost/v1.0");

function walked(id: string, found: Partial<WalkedRoute> & Pick<WalkedRoute, "template" | "outcome">): WalkedRoute {
  const entry: LibraryEntry = {
    id,
    title: id,
    returns: { resource: "x", collection: true },
    routes: [found.template],
    options: ["$select", "$filter"],
    permissions: { delegatedWork: { supported: false }, application: { supported: false } },
    types: [],
  };
  return { entry, ...found };
}

function textFor(routes: readonly WalkedRoute[], more: Omit<Partial<Look>, "withoutId"> = {}): string {
  return configText({ root, loopback: true, look: { routes, withoutId: [], exchanges: 1, ...more } });
}

function readBack(text: string): Config {
  const folder = scratchFolder({ "c.yaml": text });
  return readConfigFile(join(folder, "c.yaml"), { SECRET: "leaked" });
}

test.each([
  "plain",
  "${SECRET}",
  "$${SECRET}",
  'a"b\\c',
  "a\nids: {}\n",
  "a # b",
  "\u0085\u2028\u202e\u001b[2J\u007f",
  "*x",
  "é😀",
])("the id %j is read back as it was", (id) => {
  const template = "/things/{workflowId}";
  const ids = { workflowId: id };
  const found = textFor([walked("things/get", { template, outcome: "served", ids })]);
  const bare = found.replaceAll(/^# {3}(?=workflowId)|^# (?=ids:)/gm, (mark) => (mark.length > 2 ? "  " : ""));
  expect(readBack(bare)).toMatchObject({ ids });
  const borrowed = textFor([walked("things/get", { template, outcome: "served", ids, borrows: true })]);
  expect(readBack(borrowed).claims?.ids).toEqual({ [template]: ids });
  for (const text of [found, borrowed]) {
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}]/u);
  }
});

test("a family that is served as far as can be seen is claimed by a glob, of others what answered", () => {
  const text = textFor([
    walked("list-workflows", { template: "/workflows", outcome: "served" }),
    walked("users/list", { template: "/users", outcome: "served" }),
    walked("users/list-photos", { template: "/users/{userId}/photos", outcome: "unseen" }),
    walked("mail/list-messages", { template: "/me/messages", outcome: "served" }),
    walked("mail/list-messages", { template: "/users/{userId}/messages", outcome: "absent" }),
    walked("mail/list-folders", { template: "/me/mailFolders", outcome: "absent" }),
    walked("mail/list-rules", { template: "/me/rules", outcome: "other", status: 500 }),
    walked("groups/list", { template: "/groups", outcome: "absent" }),
  ]);
  const config = readBack(text);
  expect(config.operations).toEqual(["users/*", "*", "mail/*"]);
  expect(config.claims).toEqual({
    operations: { "*": "**", "users/*": "**", "mail/list-messages": ["/me/messages"] },
  });
  expect(text).toContain("  #   /me/rules (500)\n");
});

test("of very many operations one family is to be tested first, and the others stand beside it", () => {
  const routes = libraryEntries().flatMap((entry) =>
    entry.routes.map((template): WalkedRoute => ({ entry, template, outcome: "served" })),
  );
  const text = textFor(routes);
  expect(readBack(text).operations).toEqual(["users/*"]);
  const all = readBack(text.replaceAll(/^# - /gm, "  - ")).operations;
  expect(all).toHaveLength(30);
  expect(Object.values(readBack(text).claims?.operations ?? {})).toEqual(Array.from({ length: 30 }, () => "**"));
});

const one = [walked("users/list", { template: "/users", outcome: "served" })];

test.each([
  [{ tokens: "checked", understood: ["$select"], ignored: [] }, "full", "checked", undefined],
  [{ tokens: "checked", understood: [], ignored: ["$select"] }, "gateway", "checked", []],
  [{ tokens: "any", understood: ["$select"], ignored: ["$filter"] }, "mock", "unchecked", ["$select"]],
  [{ tokens: "unchecked", understood: [], ignored: [] }, "mock", "unchecked", undefined],
] as const)("what knows %j is a %s", (knows, profile, tokens, options) => {
  const { profile: found, claims } = readBack(textFor(one, knows));
  expect([found, claims?.tokens, claims?.options]).toEqual([profile, tokens, options]);
});
