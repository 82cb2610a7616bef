import type { Finding } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Property } from "../../specs/resource.ts";
import { broken, kept, unjudged } from "../judgement.ts";
import { type Member, membersOf } from "../values/members.ts";
import type { Answer, Judge } from "./answer.ts";
import { breachOf, memberPath } from "./breach.ts";
import { judgeEachItem } from "./each-item.ts";
import { findingsIn, findingsOf } from "./findings.ts";

/** Which findings break a requirement, and which members it is about. */
export interface Aspect {
  /** Which documented properties the requirement is about. */
  readonly of: (property: Property, contract: Contract) => boolean;
  /** Which of their occurrences it is about; all of them unless told. */
  readonly about?: (member: Member) => boolean;
  readonly kinds: readonly Finding["kind"][];
  /** Further kinds that it is about where they are found in some properties. */
  readonly also?: (property: Property, contract: Contract) => readonly Finding["kind"][];
  /** What data would let the requirement be decided. */
  readonly needs: string;
}

/** A judge of one aspect of the items' derived schema. It is vacuous, hence unjudged, where no such member stands. */
export function judgeAspect({ of, about = () => true, kinds, also = () => [], needs }: Aspect): Judge {
  const isOf = ofEachProperty(of);
  const judge = judgeEachItem((items, answer, contract) => {
    const members = membersOf(items, contract).filter((member) => isOf(member.property, contract) && about(member));
    if (members.length === 0) return unjudged("no item has such a member", needs);
    const findings = findingsIn(items, answer, contract);
    if (findings.length === 0) return kept(members.length);
    const byPointer = new Map(members.map(({ pointer, property }) => [pointer, property]));
    // A finding below a member, such as an element of its array, belongs to the member.
    const mine = findings.filter(({ kind, pointer }) => {
      const property = byPointer.get(pointer) ?? byPointer.get(parent(pointer));
      return property !== undefined && (kinds.includes(kind) || also(property, contract).includes(kind));
    });
    const breach = breachOf(mine, items.length);
    return breach === undefined ? kept(members.length) : broken(breach);
  });
  return Object.assign(judge, { clears: hasNoFindings });
}

function hasNoFindings(answer: Answer, contract: Contract): boolean {
  return findingsOf(answer, contract).length === 0;
}

// A contract has few properties, and its answers have very many members.
function ofEachProperty(of: Aspect["of"]): Aspect["of"] {
  const byTypes = new WeakMap<Contract["types"], Map<Property, boolean>>();
  return (property, contract) => {
    let known = byTypes.get(contract.types);
    if (known === undefined) byTypes.set(contract.types, (known = new Map()));
    let is = known.get(property);
    if (is === undefined) known.set(property, (is = of(property, contract)));
    return is;
  };
}

/** Findings inside nested values: entities that stand inline or expanded, and their complex members. */
export function isNested(finding: Finding): boolean {
  return memberPath(finding).includes("/");
}

function parent(pointer: string): string {
  return /\/\d+$/.test(pointer) ? pointer.slice(0, pointer.lastIndexOf("/")) : pointer;
}
