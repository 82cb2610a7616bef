import { judgeAccepted } from "../../judging/answers/accepted.ts";
import { type Answer, type Judge, statusOf } from "../../judging/answers/answer.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { judgeHeader } from "../../judging/answers/header.ts";
import type { Aspect } from "../../judging/answers/shape.ts";
import { judgeEnvelope } from "../../judging/answers/error-body.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import type { FilterForm } from "../../judging/oracle/filter-form.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { judgeContextKeys } from "../../judging/contexts/context-keys.ts";
import { flawOf } from "../../judging/oracle/read-filter.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";
import type {
  AboutComparisons,
  AboutHeader,
  AboutMembers,
  AboutRefusal,
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
import { writePath } from "../urls/write-url.ts";
import { asksForChanges } from "../../specs/operation.ts";
import { asProfiles } from "./as-profiles.ts";
import { driveControlled, onControlled } from "./controlled.ts";
import { onFilters } from "./filters.ts";
import { onAspect, onEveryListing } from "./every-listing.ts";
import { onFiltersBy } from "./filters-by.ts";
import { onExpansions, onNested } from "./expansions.ts";
import { onListings } from "./listing.ts";
import { onOrdersBy } from "./orders.ts";
import { onPassedOver } from "./passed-over.ts";
import { onStrays } from "./strays.ts";
import { onRefusedWrites, onWrites } from "./on-writes.ts";
import {
  asksUnknownId,
  filtersMalformed,
  malformedFilterAsks,
  selectsUnknown,
  unknownIdAsks,
  unknownSelectAsk,
} from "./refusals.ts";
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

// That something is refused at all is one requirement, and with which status another.
function onRefused({ what, status, envelope }: AboutRefusal): Suite {
  const isMeant: Matters = what === "writes" ? ({ ask }) => (ask.method ?? "GET") !== "GET" : () => true;
  const judge =
    status === undefined
      ? judgeStatus(isRefusal, "a 4xx", isMeant)
      : judgeStatus(
          (found) => found === status,
          String(status),
          // Of an unknown name there is no other requirement.
          (answer) => isMeant(answer) && (what === "unknown-select" || isRefusal(statusOf(answer) ?? 0)),
        );
  switch (what) {
    case "writes":
      return envelope === undefined ? onWrites(judge) : onRefusedWrites(judgeEnvelope);
    case "malformed-filter":
      return onControlled(judge, malformedFilterAsks, filtersMalformed);
    case "unknown-id":
      return onControlled(judge, unknownIdAsks, asksUnknownId, [404]);
    case "lacking-parameter":
      return onLacking(judge);
    case "unknown-path":
      return onUnknownPath(judge);
    case "unknown-select":
      return onControlled(judge, (probe, ids) => [unknownSelectAsk(probe, ids)], selectsUnknown);
  }
}

// Once without each of the parameters that the path requires.
function onLacking(judge: Judge): Suite {
  return {
    applies: (_contract, { query = [] }) => query.length > 0,
    drive: (probe) =>
      driveControlled(probe, async (ids) => {
        const { url } = (await probe.listing(ids)).exchange.request;
        const lacking = (name: string): URL => {
          const left = new URL(url);
          left.searchParams.delete(name);
          return left;
        };
        const asks = (probe.route.query ?? []).map(({ name }) => probe.request(ids, {}, { url: lacking(name) }));
        return { asks, judge };
      }),
  };
}

/** A name that no resource has. */
const nothing = "graphConformanceNoSuchResource";

// In place of the last name of a path stands another; behind a key, where another name could be as well, one is added, and so one is
// behind an item of a collection. In the place of a function of a collection stands an id.
function onUnknownPath(judge: Judge): Suite {
  return {
    applies: (_contract, route) => !asksForChanges(route),
    drive: (probe) =>
      driveControlled(probe, async (ids) => {
        const [path, last] = [writePath(probe.route, ids), probe.route.segments.at(-1)];
        const [item] = last?.kind === "key" ? [] : (itemsOf(await probe.listing(ids), probe.contract) ?? []);
        const [member = ""] = keyMembers(probe.contract);
        const key = item?.value[member];
        const behindItem = typeof key === "string" ? [`${path}/${percentEncoded(key)}/${nothing}`] : [];
        const beyond = `${path}/${nothing}`;
        // Behind a collection one name could be a key.
        const behind = last?.kind === "key" ? [beyond] : [path.replace(/[^/]+$/, nothing), `${beyond}/${nothing}`];
        // A path of one name has no other beginning.
        const before = probe.route.segments.length > 1 ? [path.replace(/^\/[^/]+/, `/${nothing}`)] : [];
        const paths = [...behind, ...behindItem, ...before];
        const some = probe.some(paths, { library: 1 });
        return { asks: some.map((other) => probe.request(ids, {}, { path: other })), judge };
      }),
  };
}

function onSpelling(spelling: PathSpelling): Suite {
  const suite = onControlled(judgeAccepted, spelled[spelling]);
  if (spelling !== "documented") return suite;
  return { ...suite, applies: (contract, route) => documentedSpellings(contract, route).size > 0 };
}

type Matters = (answer: Answer) => boolean;

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
