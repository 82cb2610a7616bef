import type { RequirementResult } from "../finished-run.ts";
import { isServerError, isSuccess, partsOf, type Shown, shownBy, statusesOf } from "./shown-exchange.ts";

/** Something that is wrong with the target itself, found in several broken requirements on one route. */
export interface Ground {
  readonly id: string;
  /** What to mend, as a sentence of its own. */
  readonly title: string;
  readonly next: string;
  /** The broken requirement that shows it best. */
  readonly witness: RequirementResult;
  /** Whether a broken requirement on the same route follows from it. */
  readonly explains: (broken: RequirementResult) => boolean;
}

export const ignorable = ["$filter", "$orderby", "$select", "$expand"] as const;
type Option = (typeof ignorable)[number];

/** Requirements that hold only where an option has an effect. */
export const proofs: Readonly<Record<Option, readonly string[]>> = {
  $filter: ["query/filter-matching-nothing", "query/filter-finds-value", "query/filter-excludes-others"],
  $orderby: ["query/orders-descending", "query/orders-ascending"],
  $select: [
    "projection/select-has-effect",
    "projection/omits-unselected",
    "context/lists-selected",
    "errors/unknown-select-bad-request",
  ],
  $expand: ["query/expands-documented", "query/expands-also"],
};

/** Requirements that hold only where requests with an option are answered. */
const answered: Readonly<Record<Option, RegExp>> = {
  $filter:
    /^(?:query\/(?:filter|compares-|combines-|finds-|value-|negat|conjunction|disjunction|decodes-|escapes-|binds-|groups-|leaves-)|paging\/filter|projection\/holds-with-filter)/,
  $orderby: /^(?:query|paging|projection)\/.*order/,
  $select: /^projection\/|^(?:query|paging)\/.*select/,
  $expand: /^(?:query|paging|projection)\/.*expand/,
};

/** What shows best that an option is ignored, the best one first. */
export const witnesses: Readonly<Record<Option, readonly string[]>> = {
  $filter: [
    "query/filter-matching-nothing",
    "query/filter-excludes-others",
    "errors/malformed-filter-refused",
    "errors/unknown-filter-property-refused",
  ],
  $orderby: [
    "query/orders-descending",
    "query/orders-ascending",
    "query/descending-reverses",
    "errors/unknown-orderby-refused",
  ],
  $select: ["projection/select-has-effect", "errors/unknown-select-bad-request"],
  $expand: ["query/expands-documented", "query/expands-also", "errors/unknown-expand-refused"],
};

const effects: Readonly<Record<Option, string>> = {
  $filter: "Leave out of value the items that do not fulfil $filter, and refuse with 400 a filter that cannot be read.",
  $orderby: "Sort the items by the members that $orderby names, asc and desc.",
  $select: "Leave members that $select does not name out of each item, and list the selected ones in the context URL.",
  $expand: "Put the navigation property that $expand names into each item.",
};

const byOptions = new Set(["query", "projection", "errors", "paging", "context"]);
/** How many results must show the same before it is more than their own. */
export const enough = 2;

/** An option makes the server fail where no request with it is answered otherwise. */
export function failingWith(option: Option, broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
  // Where it works for one request, it is not the option that makes the server fail.
  if ([...passed].some((id) => id === "status/accepts-query-options" || answered[option].test(id))) return [];
  const asked = broken.filter(({ options }) => options.includes(option));
  const failed = asked.filter(isServerError);
  const alone = failed.filter(({ options }) => options.length === 1);
  const [first] = byId(alone, ["status/accepts-query-options", ...proofs[option]]) ?? alone;
  if (first === undefined || failed.length < enough || failed.length < asked.length) return [];
  return [
    {
      id: `fails-on-${option.slice(1)}`,
      title: `Every request with ${option} is answered with ${statusesOf(failed)}.`,
      next: `See in the log of the server why ${option} makes it fail.`,
      witness: first.result,
      explains: (result) => {
        const shown = shownBy(result);
        return shown.options.includes(option) && isServerError(shown);
      },
    },
  ];
}

/** An option is ignored where answers to it are the same whatever it says, and nothing that holds shows an effect. */
export function ignoring(option: Option, broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
  if (proofs[option].some((id) => passed.has(id))) return [];
  const asked = broken.filter((shown) => shown.options.includes(option) && isSuccess(shown.status));
  const alone = asked.filter(({ options }) => options.length === 1);
  const [first] = byId(alone, witnesses[option]) ?? [];
  if (first === undefined || asked.length < enough || !isSame(option, broken)) return [];
  return [
    {
      id: `ignores-${option.slice(1)}`,
      title: `${option} changes nothing: it is answered as if it were not there.`,
      next: effects[option],
      witness: first.result,
      explains: (result) => {
        const shown = shownBy(result);
        const speaks = byOptions.has(result.class) || result.id === "status/accepts-percent-encoding";
        return speaks && shown.options.includes(option) && isSuccess(shown.status);
      },
    },
  ];
}

/** Requirements on ids that nothing has. */
export const idClaims: ReadonlySet<string> = new Set([
  "errors/unknown-id-refused",
  "errors/unknown-id-not-found",
  "errors/other-parents-id-refused",
  "robustness/refuses-odd-ids",
]);

// All answers of one path to requests that differ in this option alone have the same content.
function isSame(option: Option, broken: readonly Shown[]): boolean {
  const comparable = broken.flatMap(({ result }) => result.evidence.map((one) => ({ result, ...partsOf(one) })));
  const own = comparable.filter(
    ({ options, status, result }) =>
      isSuccess(status) && options.length === 1 && options[0] === option && byOptions.has(result.class),
  );
  const plain = comparable.filter(
    ({ options, status, result }) =>
      isSuccess(status) && options.length === 0 && result.class !== "permissions" && !idClaims.has(result.id),
  );
  const paths = [...new Set(own.map(({ path }) => path))];
  const compared = paths.map((path) => {
    const here = [...own, ...plain].filter((one) => one.path === path);
    return {
      asked: new Set(here.map(({ query }) => query)).size,
      contents: new Set(here.map(({ content }) => content)).size,
    };
  });
  return compared.some(({ asked }) => asked >= enough) && compared.every(({ contents }) => contents === 1);
}

/** The first of these requirements that is among the broken ones. */
export function byId(shown: readonly Shown[], ids: readonly string[]): readonly [Shown, ...Shown[]] | undefined {
  for (const id of ids) {
    const found = shown.find(({ result }) => result.id === id);
    if (found !== undefined) return [found];
  }
  return undefined;
}
