import { expect, test } from "vitest";

import { fragmentFlaw } from "./fragment-flaw.ts";

test.each([
  "users",
  "users/$entity",
  "users('a')/messages(id,subject)/$entity",
  "users(id,manager(id,mail),messages())",
  "sets(id,children,children())/$entity",
  "users('a%40b%2D')/messages(id)",
  "users('O''Hara/(x),ü')/messages(id)",
  "users(1)/messages(id)",
  "users(id='a',kind=2)/messages(*,microsoft.graph.*)",
  "items(14879e66-9ea9-48d0-804d-8fea672d0341)/children",
  "tabs(teamsApp(),configuration/contentUrl,configuration/entityId)",
  "attachments(microsoft.graph.itemAttachment/item())/$entity",
  "users%28id%2cmail%29",
  "groups/$delta",
  "Collection(microsoft.graph.user)",
  "Collection(microsoft.graph.user)(id,mail)",
  "Edm.String",
  "users(tasks+(id),members/$ref)",
  "users({id})/messages",
])("%s keeps the grammar", (fragment) => expect(fragmentFlaw(fragment)).toBeUndefined());

test.each([
  ["users[id]", '"users[id]" is no name'],
  ["users?$select=id", '"users?$select=id" is no name'],
  ["users /messages", '"users " is no name'],
  ["user%73(id)", '"user%73" is no name'],
  ["users%2Fmessages", '"users%2Fmessages" is no name'],
  ["users(id", "a parenthesis has no partner"],
  ["users(id))", "a parenthesis has no partner"],
  ["users(id, mail)", '" mail" in the list is no name'],
  ['users("id")', '"\\"id\\"" in the list is no name'],
  ["users([id])", '"[id]" in the list is no name'],
  ["users(id,)", '"" in the list is no name'],
  ["users(i%64)", '"i%64" in the list is no name'],
  ["users(id,'mail')", "\"'mail'\" in the list is no name"],
  ["users(manager(id)x)", '"manager(id)x" in the list is no name'],
  ["users(id)/$entity(mail)", "a list stands behind $entity"],
  ["users(id,mail)/messages", "(id,mail) stands behind users, where only a key may"],
  ["users(id)(mail)", "(id) stands behind users, where only a key may"],
  ["users(id,mail,id)", "id stands in the list twice"],
  ["users(manager(),manager(id))", "manager stands in the list twice"],
  [`users(${"a(".repeat(9000)}${")".repeat(9000)})`, "the list is nested more than 20 levels deep"],
  ["users(manager(id,id))", "id stands in the list twice"],
  ["users(manager(id ))", '"id " in the list is no name'],
])("%s breaks it", (fragment, flaw) => expect(fragmentFlaw(fragment)).toBe(flaw));

test("a name may stand twice where the request has it twice", () =>
  expect(fragmentFlaw("users(id,id,manager(id,id))", true)).toBeUndefined());
