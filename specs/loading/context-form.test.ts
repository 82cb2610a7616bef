import { expect, test } from "vitest";

import { contextForm } from "./context-form.ts";

const users = { kind: "name", name: "users" };

test.each([
  ["users", { segments: [users] }],
  ["users/$entity", { segments: [users], suffix: "$entity" }],
  ["users/$delta", { segments: [users], suffix: "$delta" }],
  [
    "users('{userId}')/messages",
    {
      segments: [users, { kind: "key", quoted: true, parameter: "userId" }, { kind: "name", name: "messages" }],
    },
  ],
  ["users({number})", { segments: [users, { kind: "key", quoted: false, parameter: "number" }] }],
  [
    "folders('inbox')",
    {
      segments: [
        { kind: "name", name: "folders" },
        { kind: "key", quoted: true, value: "inbox" },
      ],
    },
  ],
  ["users('{}')", { segments: [users, { kind: "key", quoted: true }] }],
  ["Collection(microsoft.graph.chat)", { segments: [{ kind: "name", name: "Collection(microsoft.graph.chat)" }] }],
  ["Collection($ref)", { segments: [{ kind: "name", name: "Collection($ref)" }] }],
])("%s", (text, form) => expect(contextForm(text)).toStrictEqual(form));
