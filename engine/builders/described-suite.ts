import { judgeAccepted } from "../../judging/answers/accepted.ts";
import { judgeHeader } from "../../judging/answers/header.ts";
import type { Aspect } from "../../judging/answers/shape.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import type { FilterForm } from "../../judging/oracle/filter-form.ts";
import { judgeContextKeys } from "../../judging/contexts/context-keys.ts";
import { flawOf } from "../../judging/oracle/read-filter.ts";
import type { Contract } from "../../specs/contract.ts";
import type {
  AboutComparisons,
  AboutHeader,
  AboutMembers,
  PathSpelling,
  Requirement,
  WrongOptions,
} from "../../specs/requirement.ts";
import type { Probe } from "../asking/probe.ts";
import {
  documentedCasing,
  documentedSpellings,
  encodedInParentheses,
  encodedKeys,
  keysInParentheses,
  otherCasings,
  trailingSlash,
} from "../asking/spellings.ts";
import { comparisons, covering } from "../drawing/comparisons.ts";
import { enumOfProperty } from "../drawing/documented-properties.ts";
import { asProfiles } from "./as-profiles.ts";
import { onControlled } from "./controlled.ts";
import { onFilters } from "./filters.ts";
import { onAspect, onEveryListing } from "./every-listing.ts";
import { onFiltersBy } from "./filters-by.ts";
import { onExpansions, onNested } from "./expansions.ts";
import { onListings } from "./listing.ts";
import { onOrdersBy } from "./orders.ts";
import { onPassedOver } from "./passed-over.ts";
import { onStrays } from "./strays.ts";
import { onRefused } from "./refusals.ts";
import type { Suite } from "./suite.ts";
import { onWrongInput } from "./wrong-input.ts";

/** The suite of a requirement whose document says all there is to know; undefined where it needs code of its own. */
export function describedSuite(requirement: Requirement): Suite | undefined {
  const {
    tokens,
    compares,
    filters,
    nested,
    wrong,
    flaw,
    alsoRefused = [],
    spelling,
    header,
    refused,
    expands,
    orders,
    passedOver,
    contextKeys,
    parents,
    members,
  } = requirement;
  if (tokens !== undefined) return asProfiles([tokens.kind], tokens.status);
  if (compares !== undefined) return onComparisons(compares);
  if (filters !== undefined) return onFiltersBy(filters);
  if (nested !== undefined) return onNested(nested);
  if (wrong !== undefined)
    return onWrongInput((contract) => wrong.flatMap((options) => withKeys(options, contract)), {
      also: alsoRefused,
      ...(flaw === undefined ? {} : { about: ({ ask }) => flawOf(ask.options.filter ?? "") === flaw }),
    });
  if (header !== undefined) return onHeader(header);
  if (refused !== undefined) return onRefused(refused);
  if (expands !== undefined) return onExpansions(expands);
  if (orders !== undefined) return onOrdersBy(orders);
  if (passedOver !== undefined) return onPassedOver(passedOver);
  if (contextKeys !== undefined) return onContextKeys(contextKeys);
  if (parents !== undefined) return onStrays(parents);
  if (members !== undefined) return onAspect({ ...kinds[members.of], kinds: [members.findings], needs: members.needs });
  return spelling === undefined ? undefined : onSpelling(spelling);
}

function withKeys(options: WrongOptions, contract: Contract): readonly Options[] {
  const { filter } = options;
  if (filter?.includes("{key}") !== true) return [options];
  return keyMembers(contract).map((key) => ({ ...options, filter: filter.replaceAll("{key}", key) }));
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

function onContextKeys(which: "certain" | "contested"): Suite {
  if (which === "certain") return onEveryListing(judgeContextKeys(false));
  return {
    ...onListings(judgeContextKeys(true)),
    applies: ({ operation }, route) => route.parameters.some((name) => operation.contestedKeys.includes(name)),
  };
}

function onHeader({ name, statuses, values, asker }: AboutHeader): Suite {
  const judge = judgeHeader(name, (status) => statuses.includes(status), values);
  if (asker === undefined) return onEveryListing(judge);
  const { drive } = onControlled(judge, (probe, ids) => [probe.request(ids, {}, { asker })]);
  return { judge, drive };
}

function onSpelling(spelling: PathSpelling): Suite {
  const suite = onControlled(judgeAccepted, spelled[spelling]);
  if (spelling !== "documented") return suite;
  return { ...suite, applies: (contract, route) => documentedSpellings(contract, route).size > 0 };
}

const isText = ({ value }: Parameters<NonNullable<Aspect["about"]>>[0]): boolean =>
  typeof value === "string" || Array.isArray(value);

const kinds: Readonly<Record<AboutMembers["of"], Pick<Aspect, "of" | "about">>> = {
  enumerations: { of: (property, contract) => enumOfProperty(property, contract)?.flags === false, about: isText },
  flags: { of: (property, contract) => enumOfProperty(property, contract)?.flags === true, about: isText },
  "bounded-texts": { of: ({ maxLength }) => maxLength !== undefined, about: isText },
  timestamps: { of: ({ type }) => edmType(type).name === "Edm.DateTimeOffset", about: isText },
  // Of a collection that may be null, the items still may not.
  "not-nullable": {
    of: ({ nullable, type }) => !nullable || edmType(type).collection,
    about: ({ linked }) => !linked,
  },
};

const spelled: Readonly<Record<PathSpelling, (probe: Probe, ids: Ids) => readonly Ask[]>> = {
  "keys-in-parentheses": (probe, ids) => [
    keysInParentheses(probe, ids),
    ...(probe.draws.quick ? [] : encodedInParentheses(probe, ids)),
  ],
  "encoded-keys": (probe, ids) => [encodedKeys(probe, ids)],
  "trailing-slash": (probe, ids) => [trailingSlash(probe, ids)],
  "other-casings": otherCasings,
  documented: documentedCasing,
};
