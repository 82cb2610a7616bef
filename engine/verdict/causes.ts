import { conformanceClasses } from "../../specs/requirement.ts";
import type { Cause, FinishedRun, RequirementResult, ResultReference } from "../finished-run.ts";
import { groundsOf } from "./grounds.ts";
import type { Ground } from "./option-grounds.ts";
import { isBroken, shownBy } from "./shown-exchange.ts";

/** A broken result and what it is told under: a ground that was found, or a requirement that it presupposes, or itself. */
interface Rooted {
  readonly result: RequirementResult;
  readonly root: RequirementResult;
  readonly ground?: Ground;
}

/**
 * Groups what is broken by what to mend. Each broken result stands under exactly one cause, as a finding or as a
 * consequence, and no verdict is changed. What mends most comes first; what the baseline had broken comes last.
 */
export function causesOf(results: readonly RequirementResult[]): readonly Cause[] {
  const byPlace = groupBy(results, ({ operation, route }) => JSON.stringify([operation, route]));
  const rooted = byPlace.flatMap(rootedIn);
  const groups = groupBy(rooted, ({ root, ground }) =>
    ground === undefined ? JSON.stringify([root.id, defectOf(root)]) : ground.id,
  );
  return groups
    .map((group) => ({ cause: causeOf(group), weight: weightOf(group) }))
    .sort((a, b) => compare(a.weight, b.weight))
    .map(({ cause }) => cause);
}

/**
 * The member of a finished run that holds the causes of what is broken; none where nothing is. `before`: what kept the run
 * from asking at all.
 */
export function causesMember(
  results: readonly RequirementResult[],
  before: readonly Cause[] = [],
): Pick<FinishedRun, "causes"> {
  const told = new Set(before.flatMap(({ consequences }) => consequences.map((one) => keyOf(one))));
  const causes = [...before, ...causesOf(results.filter((result) => !told.has(keyOf(result))))];
  return causes.length === 0 ? {} : { causes };
}

function keyOf({ id, operation, route }: ResultReference): string {
  return JSON.stringify([id, operation, route]);
}

function rootedIn(results: readonly RequirementResult[]): readonly Rooted[] {
  const broken = results.filter(isBroken);
  if (broken.length === 0) return [];
  const grounds = groundsOf(results);
  const byId = new Map(broken.map((result) => [result.id, result]));
  const rootOf = (result: RequirementResult): Rooted => {
    const ground = grounds.find(({ explains, witness }) => witness === result || explains(result));
    if (ground !== undefined) return { result, root: ground.witness, ground };
    for (const id of result.presupposes ?? []) {
      const before = byId.get(id);
      // The loader refuses circles, so this ends.
      if (before !== undefined) return { ...rootOf(before), result };
    }
    return { result, root: result };
  };
  return broken.map(rootOf);
}

// Which member a drawn selection shows to be wrong is chance, and differs from route to route: to mend is the same.
function defectOf(result: RequirementResult): string {
  const isDrawn = result.class === "projection" || shownBy(result).options.join() === "$select";
  return isDrawn ? "" : (result.signature ?? result.operation);
}

function causeOf(group: readonly [Rooted, ...Rooted[]]): Cause {
  const isRoot = ({ result, root }: Rooted): boolean => result === root;
  const found = group.filter(isRoot);
  const [{ root, ground }] = group;
  const { title, next } = ground ?? { title: root.reason, next: root.next ?? "" };
  return {
    id: ground?.id ?? root.id,
    title,
    next,
    ...(group.every(({ result }) => result.known === true) ? { known: true as const } : {}),
    findings: found.map(referenceTo),
    consequences: group.filter((one) => !isRoot(one)).map(referenceTo),
  };
}

function referenceTo({ result: { id, operation, route } }: Rooted): ResultReference {
  return { id, operation, route };
}

const blinding: ReadonlySet<string> = new Set(["status/answers-ok", "shape/collection-envelope"]);

/** Compared from the first number on: more is told earlier. */
type Weight = readonly number[];

function weightOf(group: readonly [Rooted, ...Rooted[]]): Weight {
  const fresh = group.filter(({ result }) => result.known !== true);
  const failed = fresh.filter(({ result }) => result.verdict === "failed");
  const [{ root, ground }] = group;
  // Where the server fails, or what it answers is no collection, little is known of the rest.
  const blinds = ground === undefined ? blinding.has(root.id) : /^(?:answers|fails)-/.test(ground.id);
  return [
    fresh.length > 0 ? 1 : 0,
    failed.length > 0 ? 1 : 0,
    blinds ? 1 : 0,
    new Set(failed.map(({ result }) => result.id)).size,
    new Set(group.map(({ result }) => result.id)).size,
    group.length,
    -conformanceClasses.indexOf(root.class),
  ];
}

function compare(a: Weight, b: Weight): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

function groupBy<T>(elements: readonly T[], key: (element: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const element of elements) {
    const name = key(element);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [element]);
    else group.push(element);
  }
  return [...groups.values()];
}
