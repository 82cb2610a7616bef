import { expect, test } from "vitest";

import { addressText, readAddress } from "./address.ts";
import { anchorText, verdictOrder } from "./entry.ts";
import { noFilter } from "./filter.ts";

test("an address survives being written and read", () => {
  const filter = {
    text: "a & b?=#%é",
    verdicts: ["failed", "warned"],
    baseline: "new",
    class: "query",
    level: "must",
    route: "list@direct",
  };
  const anchor = anchorText("projection/returns-selected@direct");
  const text = addressText({ anchor, filter, grouping: "class" });
  expect(text).toMatch(
    /^#projection\/returns-selected@direct\?verdict=failed,warned&class=query&level=must&route=list@direct&baseline=new&by=class&q=/,
  );
  expect(readAddress(text)).toEqual({ anchor, filter, grouping: "class" });
});

test("what a browser or a writer makes of a link leads to the same place", () => {
  const wanted = { anchor: "a/b@c", filter: noFilter, grouping: "cause" };
  for (const hash of ["#a/b@c", "#a%2Fb%40c", "#a/b@c?", "#a/b@c?verdict=&unknown=1"])
    expect(readAddress(hash)).toEqual(wanted);
  expect(readAddress("")).toEqual({ anchor: "", filter: noFilter, grouping: "cause" });
  expect(addressText({})).toBe("#");
});

test("no text breaks an address", () => {
  for (const text of ["%", "%zz", "\ud800", "a?b#c", "\u202e\n"]) {
    const anchor = anchorText(text);
    expect(readAddress(addressText({ anchor })).anchor).toBe(anchor);
  }
  expect(readAddress("#%zz").anchor).toBe("%25zz");
});

test("all verdicts and none have a word of their own, for an empty list is the usual one", () => {
  for (const [verdicts, text] of [
    [verdictOrder, "#?verdict=all"],
    [[], "#?verdict=none"],
    [noFilter.verdicts, "#"],
  ] as const) {
    expect(addressText({ filter: { verdicts } })).toBe(text);
    expect(readAddress(text).filter.verdicts).toEqual(verdicts);
  }
});
