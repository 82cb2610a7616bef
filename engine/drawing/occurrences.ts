import { printFilter } from "../../judging/oracle/print.ts";
import { folded } from "../../judging/values/collation.ts";
import { keyMembers, structuralMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import { isAskable } from "./literals.ts";

/** A value of a member that occurs in the collection, and the items that have it. */
export interface Occurrence {
  readonly member: string;
  readonly value: string;
  readonly having: readonly Item[];
  readonly lacking: readonly Item[];
}

/** The filter for what has this value. */
export function filterFor({ member, value }: Pick<Occurrence, "member" | "value">): string {
  return printFilter({ kind: "compare", path: member, operator: "eq", literal: { kind: "text", value } });
}

/** Values of members that `eq` is documented for and that are written as a string: the most evenly spread first. */
export function occurrences(items: readonly Item[], contract: Contract, limit: number): readonly Occurrence[] {
  const all = structuralMembers(contract)
    .filter(([, { filter, type }]) => filter?.includes("eq") && isWrittenAsString(type, contract))
    .flatMap(([member, { type }]) => {
      const values = new Set(
        items.map(({ value }) => value[member]).filter((v): v is string => typeof v === "string" && isAskable(v)),
      );
      return [...values]
        .filter((value) => value !== sentinelOf(type, contract))
        .map((value) => ({
          member,
          value,
          having: items.filter((item) => item.value[member] === value),
          lacking: items.filter((item) => isAnother(item.value[member], value)),
        }));
    });
  const keys = keyMembers(contract);
  // Members that many items share tell more than keys; a key serves where nothing else is there.
  const spread = ({ member, having, lacking }: Occurrence): number =>
    Math.min(having.length, lacking.length) + (keys.includes(member) ? 0 : 1);
  return all.sort((a, b) => spread(b) - spread(a)).slice(0, limit);
}

// Nobody documents whether texts are the same that differ in letter case alone, or in accents.
function isAnother(value: unknown, text: string): boolean {
  return typeof value !== "string" || folded(value) !== folded(text);
}

function isWrittenAsString(type: string, { types }: Contract): boolean {
  return type === "Edm.String" || types.get(edmType(type).name)?.kind === "enum";
}

// Which stored values an answer shows as the sentinel is unknown, so filtering for it proves nothing.
function sentinelOf(type: string, { types }: Contract): string | undefined {
  const found = types.get(edmType(type).name);
  return found?.kind === "enum" ? found.sentinel : undefined;
}
