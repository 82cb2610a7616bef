import { describe, expect, test } from "vitest";

import type { Item } from "../values/item.ts";
import { printSearch, readSearch, searched } from "./search.ts";

const item = (displayName: unknown, description?: string): Item => ({
  pointer: "/value/0",
  value: { displayName, ...(description === undefined ? {} : { description }) },
});

function outcome(text: string, one: Item): boolean | undefined {
  const search = readSearch(text);
  if (search === undefined) throw new Error(`not read: ${text}`);
  const { inside, outside } = searched(search, [one], ["displayName", "description"]);
  return inside.length > 0 ? true : outside.length > 0 ? false : undefined;
}

describe("what is read", () => {
  test.each([
    ['"displayName:Video"', '"displayName:Video"'],
    ['"displayName:Video" OR "description:prod"', '"displayName:Video" OR "description:prod"'],
    ['("displayName:a" OR "displayName:b") AND "description:c"', undefined],
    ["pizza", '"pizza"'],
    [String.raw`"displayName:say \"hi\""`, undefined],
  ])("%s is printed as it was", (text, printed = text) => {
    const search = readSearch(text);
    expect(search && printSearch(search)).toBe(printed);
  });

  test.each([
    '"displayName:a" "displayName:b"',
    'NOT "displayName:a"',
    '"displayName:a" AND',
    '("displayName:a"',
    '"displayName:a")',
    "",
    '"open',
  ])("%s is not", (text) => {
    expect(readSearch(text)).toBeUndefined();
  });
});

describe("a clause", () => {
  test.each([
    ["finds what begins with the very word", '"displayName:video"', item("Video Production"), true],
    ["finds what is the word alone", '"displayName:VIDEO"', item("video"), true],
    ["finds what begins with both words", '"displayName:video prod"', item("Video Prod 2"), true],
    ["leaves out what lacks the word", '"displayName:video"', item("Audio"), false],
    ["leaves out what lacks one of the words", '"displayName:video prod"', item("Video Team"), false],
    ["leaves out null", '"displayName:video"', item(null), false],
    ["is open on what has the word within another", '"displayName:video"', item("Myvideos"), undefined],
    ["is open on what has the word further on", '"displayName:video"', item("The video"), undefined],
    ["is open on a property that is not shown", '"description:video"', item("x"), undefined],
    ["is open on a property that nobody documents", '"mail:video"', item("x"), undefined],
    ["is open where a word is taken apart", '"displayName:HelloWorld"', item("hello-world"), undefined],
    ["is open where digits are told apart", '"displayName:team7"', item("Team 7"), undefined],
    ["passes over accents", '"displayName:video"', item("Vídeo"), true],
    ["decides nothing without a word", '"displayName:-"', item("x"), undefined],
  ])("%s", (_title, text, one, expected) => {
    expect(outcome(text, one)).toBe(expected);
  });
});

test.each([
  ['"displayName:video" AND "description:prod"', false],
  ['"displayName:video" OR "description:prod"', true],
  ['"displayName:video" AND "description:aud"', undefined],
  ['"displayName:audio" OR "description:aud"', undefined],
  ['"displayName:audio" AND ("description:aud" OR "displayName:video")', false],
])("%s joins its clauses", (text, expected) => {
  expect(outcome(text, item("Video", "Recorded audits"))).toBe(expected);
});

describe("plain words", () => {
  const outcomeOf = (text: string, one: Item): boolean | undefined => {
    const search = readSearch(text);
    if (search === undefined) throw new Error(`${text} is read`);
    const { inside, outside } = searched(search, [one], [], ["displayName"]);
    return inside.length > 0 ? true : outside.length > 0 ? false : undefined;
  };

  test("find what begins with them in a property that they are looked for in", () => {
    expect(outcomeOf('"video"', item("Video Production"))).toBe(true);
  });

  test("leave nothing out for certain, for nobody says where else they are looked for", () => {
    expect(outcomeOf('"video"', item("Audio"))).toBe(undefined);
    expect(outcomeOf('"video"', item(null))).toBe(undefined);
  });
});
