import type { RequirementResult } from "../finished-run.ts";
import { isBroken, isServerError, isSuccess, partsOf, type Shown, shownBy, statusesOf } from "./shown-exchange.ts";

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

const ignorable = ["$filter", "$orderby", "$select", "$expand"] as const;
type Option = (typeof ignorable)[number];

/** Requirements that hold only where an option has an effect. */
const proofs: Readonly<Record<Option, readonly string[]>> = {
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
const witnesses: Readonly<Record<Option, readonly string[]>> = {
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
const enough = 2;

/** What is wrong with the target itself on one route, by all results of that route: what explains most comes first. */
export function groundsOf(results: readonly RequirementResult[]): readonly Ground[] {
  const broken = results.filter(isBroken).map(shownBy);
  const passed = new Set(results.filter(({ verdict }) => verdict === "passed").map(({ id }) => id));
  return [
    ...failing(broken, passed),
    ...ignorable.flatMap((option) => failingWith(option, broken, passed)),
    ...openToAll(broken, passed),
    ...findingAll(broken, passed),
    ...ignorable.flatMap((option) => ignoring(option, broken, passed)),
  ];
}

/** Requirements that hold only where something was answered with success. */
const needsAnswer = /^(?:status\/answers-ok$|(?:shape|context|projection|query|paging)\/|permissions\/admits-)/;

function failing(broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
  const failed = broken.filter(isServerError);
  const [first] = byId(failed, ["status/answers-ok"]) ?? failed;
  if (first === undefined || [...passed].some((id) => needsAnswer.test(id)) || failed.length < enough) return [];
  if (broken.some(({ status }) => status !== undefined && status < 500)) return [];
  return [
    {
      id: "answers-server-errors",
      title: `All requests are answered with ${statusesOf(failed)}.`,
      next: "See in the log of the server why it fails; nothing else can be tested before.",
      witness: first.result,
      explains: (result) => isServerError(shownBy(result)),
    },
  ];
}

function failingWith(option: Option, broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
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

const refusal = /^permissions\/(?:refuses-|requires-token$|reads-)/;
/** Requirements on what is no token at all. */
const withoutToken = new Set([
  "permissions/requires-token",
  "permissions/refuses-empty-bearer",
  "permissions/refuses-malformed",
  "permissions/refuses-other-scheme",
]);

function openToAll(broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
  // Who gets what another one was answered is let in or refused for that.
  if (broken.some(({ result }) => result.id === "permissions/decides-each-token")) return [];
  const admitted = broken.filter(({ result, status }) => refusal.test(result.id) && isSuccess(status));
  const refusing = [...passed].filter((id) => refusal.test(id));
  const none = byId(admitted, ["permissions/requires-token"]);
  const explains = (result: RequirementResult): boolean => refusal.test(result.id) && isSuccess(shownBy(result).status);
  if (none !== undefined && refusing.length === 0 && admitted.length >= enough) {
    return [
      {
        id: "asks-for-no-token",
        title: "No token is asked for: every token, and none at all, is let in.",
        next: "Answer 401 unless the request has a valid bearer token, and 403 unless that token has one of the documented permissions.",
        witness: none[0].result,
        explains,
      },
    ];
  }
  const [first] = byId(admitted, ["permissions/refuses-unrelated-permission"]) ?? [];
  const anyToken = admitted.filter(({ result }) => !withoutToken.has(result.id));
  if (first === undefined || anyToken.length < 4 || refusing.some((id) => !withoutToken.has(id))) return [];
  return [
    {
      id: "lets-every-token-in",
      title: "Every token is let in, whatever it says.",
      next: "Check audience, times and permissions of the token: 401 where it is not valid, 403 where it lacks the documented permissions.",
      witness: first.result,
      explains: (result) => explains(result) && !withoutToken.has(result.id),
    },
  ];
}

const idClaims: ReadonlySet<string> = new Set([
  "errors/unknown-id-refused",
  "errors/unknown-id-not-found",
  "errors/other-parents-id-refused",
  "robustness/refuses-odd-ids",
]);

const keysMatch = /^context\/(?:contested-)?keys-match-request$/;

function findingAll(broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
  const found = broken.filter(({ result, status }) => idClaims.has(result.id) && isSuccess(status));
  const [first] = byId(found, ["errors/unknown-id-refused"]) ?? [];
  if (first === undefined || found.length < enough || passed.has("robustness/refuses-odd-ids")) return [];
  // An error sent with 200 finds nothing.
  if (first.isError) return [];
  const others = broken.filter(({ result }) => !idClaims.has(result.id) && !keysMatch.test(result.id));
  const known = new Set(others.map(({ path }) => path.toLowerCase()));
  return [
    {
      id: "finds-every-id",
      title: "Every id is found: unknown ids are answered like known ones.",
      next: "Look the ids of the path up in the data, and answer 404 with an error object for one that is not there.",
      witness: first.result,
      explains: (result) => {
        const { path, status } = shownBy(result);
        if (!isSuccess(status)) return false;
        // What is written down for one id has that id in its context, whatever the path says.
        return idClaims.has(result.id) || (keysMatch.test(result.id) && !known.has(path.toLowerCase()));
      },
    },
  ];
}

/** An option is ignored where answers to it are the same whatever it says, and nothing that holds shows an effect. */
function ignoring(option: Option, broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
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

function byId(shown: readonly Shown[], ids: readonly string[]): readonly [Shown, ...Shown[]] | undefined {
  for (const id of ids) {
    const found = shown.find(({ result }) => result.id === id);
    if (found !== undefined) return [found];
  }
  return undefined;
}
