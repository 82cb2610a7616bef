import { expect, test } from "vitest";

import type { Answer } from "../../judging/answers/answer.ts";
import type { Ask, Options } from "../../judging/answers/ask.ts";
import { makeAnswer } from "../../judging/testing/make-answer.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import type { Session } from "../session/session.ts";
import { withOptionsOfOthers } from "./as-elsewhere.ts";
import { asServed } from "./as-served.ts";
import type { Place } from "./probe.ts";
import { libraryContract } from "./testing/library-contract.ts";

/** A session on a target that answers 200 to the expansion of these alone. */
function expanding(kept: readonly string[], asked: string[] = []): Session {
  const share = ({ options }: Ask): unknown => {
    const [{ name } = { name: "" }] = options.expand ?? [];
    asked.push(name);
    return Promise.resolve(makeAnswer({ status: kept.includes(name) ? 200 : 400 }));
  };
  return { share } as unknown as Session;
}

test("of what a service does not expand nothing is said where it expands something else", async () => {
  const contract = await libraryContract("groups/list");
  const [route] = contract.operation.routes;
  if (route === undefined) throw new Error("it has a route");
  const all = expandable(contract, "must");
  expect(all.length).toBeGreaterThan(2);
  const [first = "", second = ""] = all;
  const left = async (kept: readonly string[], quick = false, asked: string[] = []): Promise<readonly string[]> =>
    expandable(await asServed(expanding(kept, asked), contract, route, { ids: {}, quick }), "must");
  expect(await left([second])).toEqual([second]);
  expect(await left(all)).toEqual(all);
  // Who refuses all of them does not know the option, which is documented.
  expect(await left([])).toEqual(all);
  const asked: string[] = [];
  expect(await left([second], true, asked)).toEqual(all.slice(1));
  expect(asked).toEqual([first, second]);
});

const folders = ["a", "b", "c"].map((id) => ({ id, displayName: `folder ${id}`, parentFolderId: "root" }));

/** A session on a mailbox that does with the options what this does. */
function mailbox(serve: (options: Options) => object, asked: Options[] = []): Session {
  const share = ({ options }: Ask): Promise<Answer> => {
    asked.push(options);
    return Promise.resolve(makeAnswer({ status: 200, body: serve(options) }));
  };
  return { share } as unknown as Session;
}

function whole({ select, top, skip = 0, count, expand }: Options): object {
  const value = folders.slice(skip, skip + (top ?? folders.length)).map((folder) => ({
    ...Object.fromEntries(Object.entries(folder).filter(([name]) => select?.includes(name) !== false)),
    ...Object.fromEntries((expand ?? []).map(({ name }) => [name, []])),
  }));
  return { ...(count === true ? { "@odata.count": folders.length } : {}), value };
}

test("what a page does not name is asked for where the target shows that it understands it", async () => {
  const contract = await libraryContract("mail/list-folders");
  expect(contract.operation.unnamedOptions).toBe(true);
  const [route] = contract.operation.routes;
  if (route === undefined) throw new Error("it has a route");
  const named = contract.operation.queryOptions;
  const added = async (serve: (options: Options) => object, more = {}): Promise<readonly string[]> => {
    const asking = { ids: {}, quick: false, ...more };
    const { operation } = await asServed(mailbox(serve), contract, route, asking);
    return operation.queryOptions.filter((option) => !named.includes(option));
  };
  expect(await added(() => whole({}))).toEqual([]);
  expect(await added(({ top }) => whole(top === undefined ? {} : { top }))).toEqual(["$top"]);
  expect(await added(({ top }) => whole(top === undefined ? {} : { top }), { quick: true })).toEqual([]);
  // Who writes $skip into the link to the next page reads it there, whatever becomes of one that somebody else writes.
  const linked = (link: string) => (): object => ({ ...whole({}), "@odata.nextLink": `https://graph.example${link}` });
  expect(await added(linked("/v1.0/me/mailFolders?$top=3&$skip=3"))).toEqual(["$skip"]);
  expect(await added(linked("/v1.0/me/mailFolders?$skip=3&$skiptoken=x"))).toEqual([]);
  // Another order each time is none that leaves anything out.
  const turned = ({ skip }: Options): object => ({
    value: skip === undefined ? folders : [...folders.slice(1), folders[0]],
  });
  expect(await added(turned)).toEqual([]);
  expect(await added(({ skip = 0 }) => ({ value: folders.slice(skip) }))).toEqual(["$skip"]);
  expect(await added(whole)).toEqual(["$select", "$count", "$top", "$skip"]);
  expect(await added(whole, { claimed: ["$count"] })).toEqual(["$count"]);
});

test("$top that no page names is supposed where the target passes over it here and understands it elsewhere", async () => {
  const items = ["one", "two"].map((id) => ({ id, displayName: id, subject: id, importance: "low" }));
  const limited = ({ top = 2 }: Options): object => ({ value: items.slice(0, top) });
  const place = async (id: string, serve: (options: Options) => object): Promise<Place> => {
    const contract = await libraryContract(id);
    const [route] = contract.operation.routes;
    if (route === undefined) throw new Error("it has a route");
    return { session: mailbox(serve), contract, route, bindings: [{}], known: [{}] };
  };
  const supposed = async (...places: readonly Place[]): Promise<readonly (readonly string[])[]> =>
    (await withOptionsOfOthers(places)).map(({ contract }) => contract.operation.supposes ?? []);
  const [named, unnamed] = ["mail/list-messages", "mail/list-folders"];
  const passesOver = (): object => ({ value: items });
  expect(await supposed(await place(named, limited), await place(unnamed, passesOver))).toEqual([[], ["$top"]]);
  expect(await supposed(await place(named, limited), await place(unnamed, limited))).toEqual([[], []]);
  expect(await supposed(await place(named, passesOver), await place(unnamed, passesOver))).toEqual([[], []]);
});

test("$select that no page names is supposed where the target passes over it here and understands it elsewhere", async () => {
  const place = async (id: string, serve: (options: Options) => object): Promise<Place> => {
    const contract = await libraryContract(id);
    const [route] = contract.operation.routes;
    if (route === undefined) throw new Error("it has a route");
    return { session: mailbox(serve), contract, route, bindings: [{}], known: [{}] };
  };
  const supposed = async (...places: readonly Place[]): Promise<readonly boolean[]> =>
    (await withOptionsOfOthers(places)).map(
      ({ contract }) => contract.operation.supposes?.includes("$select") === true,
    );
  const named = "mail/list-messages";
  const unnamed = "mail/list-folders";
  const passesOver = await place(unnamed, () => whole({}));
  expect(passesOver.contract.operation.queryOptions).not.toContain("$select");
  const messages = (options: Options): object => {
    const all = ["subject", "importance"].map((subject) => ({ id: subject, subject, importance: "low" }));
    const left = (name: string): boolean => options.select?.includes(name) !== false;
    return { value: all.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => left(name)))) };
  };
  expect(await supposed(await place(named, messages), passesOver)).toEqual([false, true]);
  expect(await supposed(await place(named, () => messages({})), passesOver)).toEqual([false, false]);
  expect(await supposed(await place(named, messages), await place(unnamed, whole))).toEqual([false, false]);
  const refusing = await place(unnamed, ({ select }) => (select === undefined ? whole({}) : { value: [] }));
  expect(await supposed(await place(named, messages), refusing)).toEqual([false, false]);
});
