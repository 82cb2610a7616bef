import { judgeAccepted } from "../../judging/answers/accepted.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import type { FilterForm } from "../../judging/oracle/filter-form.ts";
import type { AboutComparisons, PathSpelling, Requirement } from "../../specs/requirement.ts";
import type { Probe } from "../asking/probe.ts";
import { encodedKeys, keysInParentheses, otherCasings, trailingSlash } from "../asking/spellings.ts";
import { comparisons } from "../drawing/comparisons.ts";
import { covering } from "../drawing/covering.ts";
import { asProfiles } from "./as-profiles.ts";
import { onControlled } from "./controlled.ts";
import { onFilters } from "./filters.ts";
import { onNested } from "./expansions.ts";
import type { Suite } from "./suite.ts";
import { onWrongInput } from "./wrong-input.ts";

/** The suite of a requirement whose document says all there is to know; undefined where it needs code of its own. */
export function describedSuite({ tokens, compares, nested, wrong, spelling }: Requirement): Suite | undefined {
  if (tokens !== undefined) return asProfiles([tokens.kind], tokens.status);
  if (compares !== undefined) return onComparisons(compares);
  if (nested !== undefined) return onNested(nested);
  if (wrong !== undefined) return onWrongInput(() => wrong);
  return spelling === undefined ? undefined : onControlled(judgeAccepted, spelled[spelling]);
}

const forms: Readonly<Record<AboutComparisons["kinds"][number], FilterForm>> = {
  datetime: "datetime",
  text: "text",
  enum: "enum",
  number: "number",
  boolean: "boolean",
  guid: "guid",
  date: "moment",
  time: "moment",
  duration: "moment",
};

function onComparisons({ kinds, needs }: AboutComparisons): Suite {
  return onFilters({
    recorded: { forms: [...new Set(kinds.map((kind) => forms[kind]))] },
    pool: (items, contract) => covering(comparisons(items, contract, ...kinds)),
    kinds,
    needs,
  });
}

const spelled: Readonly<Record<PathSpelling, (probe: Probe, ids: Ids) => readonly Ask[]>> = {
  "keys-in-parentheses": (probe, ids) => [keysInParentheses(probe, ids)],
  "encoded-keys": (probe, ids) => [encodedKeys(probe, ids)],
  "trailing-slash": (probe, ids) => [trailingSlash(probe, ids)],
  "other-casings": otherCasings,
};
