import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import type { Literal } from "../../judging/oracle/expression.ts";
import { isGuid } from "../../judging/values/collation.ts";
import type { Comparable } from "../../judging/values/comparable.ts";
import { earlierMembers } from "../../judging/values/enum-pairs.ts";
import { neighbour, precisionOf, shownPrecision } from "../../judging/values/instant.ts";
import { durationOf, printDuration, timeOf } from "../../judging/values/span.ts";
import type { TypeIndex } from "../../specs/resource.ts";
import { unlike } from "./unknown-ids.ts";

// Values beyond these tell nothing new.
const mostValues = 24;
/** A character takes at most so many in a URL. */
const mostEncoded = 9;
const second = 1_000_000_000_000n;

/** What stands between a client and a service takes no address of any length: a text that is asked for has at most so much of one. */
const longestInUrl = 800;

/** Whether a text is short enough to be asked for. */
export function isAskable(text: string): boolean {
  return text.length * mostEncoded <= longestInUrl || percentEncoded(text).length <= longestInUrl;
}

/** Constants to compare a member of some type with, made of the values that occur: these, and those next to them. */
export function literalsOf(
  kind: Comparable,
  values: readonly unknown[],
  reference: string,
  types: TypeIndex,
): readonly Literal[] {
  const texts = [...new Set(values)]
    .filter((value): value is string => typeof value === "string" && isAskable(value))
    .slice(0, mostValues);
  switch (kind) {
    case "datetime": {
      // A service tells apart what it shows, unless the last digits that it shows are zeros throughout.
      const finest = precisionOf(values.map(String));
      return texts.flatMap((value) => {
        const shown = shownPrecision(value);
        return [0, -1, 1].flatMap((steps): Literal[] => {
          const near = neighbour(value, steps, shown > finest ? shown : finest);
          return near === undefined ? [] : [{ kind, value: near }];
        });
      });
    }
    case "text":
      return besideTexts(texts).map((value): Literal => ({ kind, value }));
    case "guid": {
      const known = texts.filter(isGuid);
      const beside = known
        .slice(0, 1)
        .flatMap((text) => [text.replace(/.$/, (last) => (last === "0" ? "1" : "0")), unlike(text)]);
      return [...known.slice(0, 1), ...beside, ...known.slice(1)].map((value): Literal => ({ kind, value }));
    }
    case "enum":
    case "flags":
      return earlierMembers(types.get(reference)).map((value): Literal => ({ kind: "text", value }));
    case "boolean":
      return [true, false].map((value): Literal => ({ kind, value }));
    case "number":
      return numbers(values, reference).map((value): Literal => ({ kind, value }));
    case "date":
      return distinct(texts.flatMap((text) => [0, -1, 1].flatMap((days) => besideDay(text, days)))).map(
        (value): Literal => ({ kind, value }),
      );
    case "time":
      return distinct(texts.flatMap(besideTime)).map((value): Literal => ({ kind, value }));
    case "duration":
      return distinct(texts.flatMap(besideDuration)).map((value): Literal => ({ kind, value }));
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The part of a text between two shares of it, from 0 to 1. No character is cut in two, however many code points it has. */
export function partOf(text: string, from: number, to: number): string {
  const all = [...characters.segment(text)].map(({ segment }) => segment);
  return all.slice(Math.floor(all.length * from), Math.ceil(all.length * to)).join("");
}

// Next to what occurs stands what differs from it at its end alone: who compares beginnings takes the two for the same.
function besideTexts(occurring: readonly string[]): readonly string[] {
  const [first = "", ...others] = occurring;
  const beside = /[0-9a-z]$/i.test(first) ? [first.replace(/.$/s, (last) => (last === "0" ? "1" : "0"))] : [];
  // Who looks for parts of texts finds this one, too.
  const part = partOf(first, 0, 1 / 2).trim();
  const parts = part.length > 1 && !occurring.includes(part) ? [part] : [];
  return [...occurring.slice(0, 1), ...parts, ...beside, ...others, unlike(first)];
}

// What a type cannot hold a service may refuse to compare with it.
const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  "Edm.Byte": [0, 255],
  "Edm.SByte": [-128, 127],
  "Edm.Int16": [-32_768, 32_767],
  "Edm.Int32": [-2_147_483_648, 2_147_483_647],
};

// Whole numbers have neighbours; what has a fraction is kept away from, since a service may keep it in binary.
function numbers(values: readonly unknown[], type: string): readonly string[] {
  const found = [...new Set(values)].map(Number).filter((value) => Number.isFinite(value));
  const exact = found.filter((value) => Number.isSafeInteger(value)).slice(0, mostValues);
  const broken = found.filter((value) => !Number.isInteger(value)).slice(0, mostValues);
  const [least, most] = ranges[type] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return distinct(
    [
      ...exact.flatMap((value) => [value, value - 1, value + 1]).filter((value) => value >= least && value <= most),
      ...broken.flatMap((value) => [Math.floor(value), Math.ceil(value)]),
    ].map(String),
  );
}

function besideDay(text: string, days: number): readonly string[] {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(time)) return [];
  const moved = new Date(time + days * 86_400_000).toISOString();
  return /^\d{4}-/.test(moved) ? [moved.slice(0, 10)] : [];
}

function besideTime(text: string): readonly string[] {
  const time = timeOf(text);
  if (time === undefined) return [];
  const whole = time / second;
  return [
    text,
    ...[whole - 1n, whole + 1n].flatMap((seconds) =>
      seconds < 0n || seconds >= 86_400n ? [] : [new Date(Number(seconds) * 1000).toISOString().slice(11, 19)],
    ),
  ];
}

function besideDuration(text: string): readonly string[] {
  const length = durationOf(text);
  return length === undefined
    ? []
    : [text, printDuration(length + second), ...(length < second ? [] : [printDuration(length - second)])];
}
