import { unjudged } from "../judgement.ts";
import { comparisonsOf, type Comparison, type Expression } from "../oracle/expression.ts";
import { type FilterForm, formOf } from "../oracle/filter-form.ts";
import { type Membership, membership, valueAt } from "../oracle/membership.ts";
import { readFilter } from "../oracle/read-filter.ts";
import { mayBeHiddenIn } from "../values/instant.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Item } from "../values/item.ts";
import type { Judge } from "./answer.ts";
import type { Ask } from "./ask.ts";
import { behind, gate } from "./gate.ts";
import { judgeItems } from "./items.ts";
import { judgeMembership, type Strictness } from "./membership.ts";
import { isShown } from "./shown.ts";

/** Which recorded filters a requirement is about. */
export interface RecordedFilters {
  readonly forms: readonly FilterForm[];
  /** The one option that stands next to the filter; none unless given. */
  readonly beside?: "select" | "orderby" | "expand";
  readonly about?: (expression: Expression, ask: Ask) => boolean;
  readonly strictness?: Strictness;
  /** Whether it is about the pages after the first, or about the first. */
  readonly later?: true;
}

/** A judge of one page of a filtered collection: whatever else the filter should have found, none of its items may be there against it. */
export function judgeFiltered({ forms, beside, about, strictness = "must", later }: RecordedFilters): Judge {
  const judge = judgeItems((items, { ask }, contract) => {
    const { expression, form } = filterOf(ask, contract);
    if (expression === undefined) return unjudged("the request has no $filter that the oracle reads");
    const others = (["select", "orderby", "expand"] as const).filter((name) => ask.options[name] !== undefined);
    const fits =
      form !== undefined &&
      forms.includes(form) &&
      (later === true ? ask.url !== undefined : ask.url === undefined && others.join() === (beside ?? ""));
    if (!fits || about?.(expression, ask) === false) return unjudged("the request has a filter of another kind");
    const leaves = comparisonsOf(expression);
    if (!leaves.every(({ path }) => isShown(path, ask))) return unjudged("the filtered members are not selected");
    const { plain, wanted } = expectedOf(expression, items, contract);
    return judgeMembership(expression, wanted, plain, contract, strictness);
  });
  return behind(gate.filter, judge);
}

interface Read {
  readonly expression: Expression | undefined;
  readonly form: FilterForm | undefined;
}

interface Expected {
  readonly plain: readonly Item[];
  readonly wanted: Membership;
}

// Several judges ask one after the other for those of the same request and answer.
let latest: (Read & { readonly ask: Ask; readonly contract: Contract }) | undefined;
let expected: (Expected & { readonly expression: Expression; readonly items: readonly Item[] }) | undefined;

function filterOf(ask: Ask, contract: Contract): Read {
  if (latest?.ask === ask && latest.contract === contract) return latest;
  const expression = readFilterOf(ask);
  latest = { ask, contract, expression, form: expression === undefined ? undefined : formOf(expression, contract) };
  return latest;
}

function expectedOf(expression: Expression, items: readonly Item[], contract: Contract): Expected {
  if (expected?.expression === expression && expected.items === items) return expected;
  const leaves = comparisonsOf(expression);
  const plain = items.filter((item) => !leaves.some((leaf) => isDoubtful(leaf, valueAt(item, leaf.path))));
  expected = { expression, items, plain, wanted: membership(expression, plain, contract) };
  return expected;
}

// A plus may have been meant as a space or as itself.
function readFilterOf({ options, query }: Ask): Expression | undefined {
  if (options.filter === undefined || query?.includes("+") === true) return undefined;
  return readFilter(options.filter);
}

// Services differ in letter case, and may store more digits of a second than they show. What a value of another type is stored
// as, nobody can tell.
function isDoubtful({ literal, each }: Comparison, value: unknown): boolean {
  if (value === null || value === undefined || literal.kind === "null" || each !== undefined) return false;
  if (literal.kind === "boolean") return typeof value !== "boolean";
  if (literal.kind === "number") return typeof value !== "number" && typeof value !== "string";
  if (typeof value !== "string") return true;
  if (literal.kind === "text") {
    return value !== literal.value && value.toLowerCase() === literal.value.toLowerCase();
  }
  return literal.kind === "datetime" && mayBeHiddenIn(value, literal.value);
}
