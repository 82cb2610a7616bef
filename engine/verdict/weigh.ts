import type { Breach } from "../../judging/judgement.ts";
import { exampledMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";
import { errataOf, type WrittenErratum } from "../../specs/origins.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import type { Level, Requirement } from "../../specs/requirement.ts";

/** How much a breach weighs under a contract, and why it weighs less than the requirement says. */
export interface Weight {
  readonly level: Level;
  readonly reason?: string;
}

/** What else a weight depends on. */
interface Circumstances {
  readonly others?: Iterable<Contract>;
  /** That of the route, where it has one of its own. */
  readonly table?: PermissionTable | undefined;
  /** Why whoever asked may not have been shown every member. */
  readonly shownLess?: string | undefined;
  /** Options that no source names for the operation, and that the target understands for others. */
  readonly supposes?: readonly string[] | undefined;
}

/** By option, what holds only where it has an effect. */
const effects: Readonly<Record<string, RegExp>> = { $select: /^projection\/|select/, $top: /^paging\/|top/ };

/**
 * Where the sources of a contract disagree about what is broken, nobody can say that it must be otherwise. The same holds for
 * members that no example of the operation shows: a service may send them on request alone.
 */
export function weigh(
  { id, level }: Requirement,
  breach: Breach,
  contract: Contract,
  { others = [], table = contract.operation.permissions, shownLess, supposes = [] }: Circumstances = {},
): Weight {
  if (level !== "must") return { level };
  if (shownLess !== undefined && /^(?:projection|query|shape|paging)\//.test(id))
    return { level: "should", reason: shownLess };
  const supposed = supposes.find((option) => effects[option]?.test(id) === true);
  if (supposed !== undefined)
    return { level: "should", reason: `no page names ${supposed} here, and the target understands it elsewhere` };
  const erratum = disagreement(id, breach, contract);
  if (erratum !== undefined) {
    const { stated, at, used, usedAt } = erratum;
    return { level: "should", reason: `${used} (${usedAt}), but ${stated} (${at})` };
  }
  if (id === "permissions/reads-roles-for-applications" && isDelegatedToo(table)) {
    return {
      level: "should",
      reason: "the same permission in scp lets in a delegated token, for which it may be taken",
    };
  }
  if (id === "shape/required-members-present" && !isExampled(breach, contract)) {
    return { level: "should", reason: "no documented example of the operation shows it" };
  }
  if (id === "shape/required-members-present") {
    const other = [...others].find((one) => isTwin(one, contract) && !isExampled(breach, one));
    if (other !== undefined) {
      return {
        level: "should",
        reason: `the examples of ${other.operation.id}, which has the same path, do not show it`,
      };
    }
  }
  return { level };
}

const known = new WeakMap<Contract["operation"], readonly WrittenErratum[]>();

function disagreement(id: string, { observed, pointers }: Breach, contract: Contract): WrittenErratum | undefined {
  const all = known.get(contract.operation) ?? errataOf(contract.operation, contract.types);
  known.set(contract.operation, all);
  // Whether one entity or many come decides how a context ends as well.
  if (id === "shape/collection-envelope" || id.startsWith("context/"))
    return all.find(({ about }) => about === "type of the response");
  if (!/^(?:shape|projection|query\/expand)/.test(id) || pointers.length === 0) return undefined;
  const found = pointers.map((pointer) => {
    const member = memberAt(pointer);
    return all.find(({ about }) => concerns(about, member, observed));
  });
  return found.every((erratum) => erratum !== undefined) ? found[0] : undefined;
}

// `nullability of X of T`, `type of X of T`, `property X of T`, and `member M of E` where that is what came.
function concerns(about: string, member: string, observed: string): boolean {
  const [, kind = "", name = ""] =
    /^(nullability of|type of|property|navigation property|member) (\S+)/.exec(about) ?? [];
  return kind === "member" ? observed.replaceAll('"', "").split(",").includes(name) : kind !== "" && name === member;
}

// Without a directory role beside it, nothing but idtyp tells such a token from a delegated one.
function isDelegatedToo({ application, delegatedWork, roles }: PermissionTable): boolean {
  if (!application.supported || !delegatedWork.supported || roles.length > 0) return false;
  const delegated = [...delegatedWork.least, ...delegatedWork.higher];
  return [...application.least, ...application.higher].some((name) => delegated.includes(name));
}

// Another page may document the same path.
function isTwin({ operation }: Contract, contract: Contract): boolean {
  const paths = (one: Contract["operation"]): readonly string[] =>
    one.routes.map(({ template }) => template.replaceAll(/\{.*?\}/g, "{}").toLowerCase());
  const own = paths(contract.operation);
  return (
    operation !== contract.operation &&
    (operation.examples.length > 0 || operation.shown !== undefined) &&
    paths(operation).some((path) => own.includes(path))
  );
}

function memberAt(pointer: string): string {
  return pointer.split("/").findLast((segment) => segment !== "" && !/^\d+$/.test(segment)) ?? "";
}

function isExampled({ pointers }: Breach, { operation }: Contract): boolean {
  const shown = exampledMembers(operation);
  return pointers.some((pointer) => shown.has(memberAt(pointer)));
}
