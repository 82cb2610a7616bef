import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import type { Ask, Options } from "./ask.ts";
import { judgeFiltered, type RecordedFilters } from "./filtered.ts";

const noon = "2022-01-01T12:00:00Z";
const url = new URL("https://example.org/v1.0/x?$skiptoken=2");
const unread = { kind: "unjudged", reason: "the request has no $filter that the oracle reads" };
const another = { kind: "unjudged", reason: "the request has a filter of another kind" };
const unselected = { kind: "unjudged", reason: "the filtered members are not selected" };
const uncertain = { kind: "unjudged", reason: "no item's outcome is certain" };

function judged(
  recorded: Partial<RecordedFilters>,
  item: object,
  options: Options,
  more: Pick<Ask, "url" | "query"> = {},
): unknown {
  const { ask, exchange } = makeAnswer({ body: { value: [item] }, options });
  return judgeFiltered({ forms: ["text"], ...recorded })({ ask: { ...ask, ...more }, exchange }, contract);
}

const byId = { filter: "id eq 'a'" };

test("every item of a filtered page must fulfil the filter", () => {
  expect(judged({}, { id: "a" }, byId)).toEqual(kept(1));
  expect(judged({}, { id: "b" }, byId)).toMatchObject({
    kind: "broken",
    breach: { observed: "found", details: { "wrongly in": 'b (id "b")' } },
  });
});

test("what depends on the rules for null is judged only where that is asked for", () => {
  const options = { filter: `startedDateTime ne ${noon}` };
  const item = { id: "a", startedDateTime: null };
  expect(judged({ forms: ["datetime"] }, item, options)).toEqual(uncertain);
  expect(judged({ forms: ["datetime"], strictness: "should" }, item, options)).toEqual(kept(1));
});

test("a filter that is absent, unreadable or written with a plus is not judged", () => {
  expect(judged({}, { id: "a" }, {})).toEqual(unread);
  expect(judged({}, { id: "a" }, { filter: "tolower(id) eq 'a'" })).toEqual(unread);
  expect(judged({}, { id: "a" }, byId, { query: "$filter=id+eq+'a'" })).toEqual(unread);
  expect(judged({}, { id: "a" }, byId, { query: "$filter=id%20eq%20'a'" })).toEqual(kept(1));
});

test("only filters of the wanted forms are judged, none of undocumented members", () => {
  expect(judged({ forms: ["datetime", "and"] }, { id: "a" }, byId)).toEqual(another);
  expect(judged({ forms: ["datetime", "text"] }, { id: "a" }, byId)).toEqual(kept(1));
  expect(judged({}, { id: "a", failureReason: "x" }, { filter: "failureReason eq 'x'" })).toEqual(another);
});

test("a requirement may look closer at the filter and its request", () => {
  const seen: unknown[] = [];
  const told = (answer: boolean): unknown =>
    judged(
      {
        about: ({ kind }, { options }) => {
          seen.push(kind, options.filter);
          return answer;
        },
      },
      { id: "a" },
      byId,
    );
  expect(told(true)).toEqual(kept(1));
  expect(told(false)).toEqual(another);
  expect(seen).toEqual(["compare", byId.filter, "compare", byId.filter]);
});

const beside = {
  select: { select: ["id"] },
  orderby: { orderby: "id" },
  expand: { expand: [{ name: "task" }] },
} as const;

test.each(["select", "orderby", "expand"] as const)(
  "%s stands next to the filter alone, where it is asked for",
  (name) => {
    const options = { ...byId, ...beside[name] };
    expect(judged({ beside: name }, { id: "a" }, options)).toEqual(kept(1));
    expect(judged({}, { id: "a" }, options)).toEqual(another);
    expect(judged({ beside: name }, { id: "a" }, byId)).toEqual(another);
    const all = { ...byId, ...beside.select, ...beside.orderby, ...beside.expand };
    expect(judged({ beside: name }, { id: "a" }, all)).toEqual(another);
  },
);

test("the first page is judged apart from the later ones, which may have any option", () => {
  expect(judged({}, { id: "a" }, byId, { url })).toEqual(another);
  expect(judged({ later: true }, { id: "a" }, byId, { url })).toEqual(kept(1));
  expect(judged({ later: true }, { id: "a" }, { ...byId, ...beside.select }, { url })).toEqual(kept(1));
  expect(judged({ later: true }, { id: "a" }, byId)).toEqual(another);
  expect(judged({ later: true, forms: ["or"] }, { id: "a" }, byId, { url })).toEqual(another);
});

test("all members of the filter must be selected", () => {
  const options = { filter: "id eq 'a' and processingStatus eq 'failed'", select: ["id"] };
  expect(judged({ forms: ["and"], beside: "select" }, { id: "a" }, options)).toEqual(unselected);
  const both = { ...options, select: ["id", "processingStatus"] };
  expect(judged({ forms: ["and"], beside: "select" }, { id: "a", processingStatus: "failed" }, both)).toEqual(kept(1));
});

test.each<[string, string, object]>([
  ["a", "a", kept(1)],
  ["a", "A", uncertain],
  ["A", "a", uncertain],
  ["a", "b", { kind: "broken" }],
])("an item %s is told by id eq '%s' unless they differ in letter case alone", (id, literal, expected) => {
  expect(judged({}, { id }, { filter: `id eq '${literal}'` })).toMatchObject(expected);
});

test("a member that is no text is left to the oracle", () => {
  expect(judged({ strictness: "should" }, { id: null }, { filter: "id ne 'a'" })).toEqual(kept(1));
});

test.each<[string, string, object]>([
  ["2022-01-01T12:00:00Z", "2022-01-01T12:00:00.5Z", uncertain],
  ["2022-01-01T12:00:00Z", "2022-01-01T12:00:00Z", kept(1)],
  ["2022-01-01T12:00:00Z", "2022-01-01T12:00:01Z", { kind: "broken" }],
  ["2022-01-01T12:00:00.0Z", "2022-01-01T12:00:00.5Z", { kind: "broken" }],
  ["2022-01-01T12:00:01Z", "2022-01-01T12:00:00.5Z", kept(1)],
  // It has no next second.
  ["9999-12-31T23:59:59Z", "2022-01-01T12:00:00Z", uncertain],
])("%s is told by ge %s unless digits may be hidden between them", (startedDateTime, literal, expected) => {
  const options = { filter: `startedDateTime ge ${literal}` };
  expect(judged({ forms: ["datetime"] }, { id: "a", startedDateTime }, options)).toMatchObject(expected);
});

test("what is no instant is doubtful next to one, and nothing but a value next to null", () => {
  const item = { id: "a", startedDateTime: "noon" };
  const told = (filter: string): unknown =>
    judged({ forms: ["datetime", "null"], strictness: "should" }, item, { filter });
  expect(told(`startedDateTime ge ${noon}`)).toEqual(uncertain);
  expect(told("startedDateTime ne null")).toEqual(kept(1));
});

test("one doubtful member is enough for an item to be passed over", () => {
  const options = { filter: "startedDateTime ge 2022-01-01T12:00:00.5Z and processingStatus eq 'failed'" };
  const item = { id: "a", startedDateTime: noon, processingStatus: "failed" };
  expect(judged({ forms: ["and"] }, item, options)).toEqual(uncertain);
});
