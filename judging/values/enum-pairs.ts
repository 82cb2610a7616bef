import type { Contract } from "../../specs/contract.ts";
import type { EnumType } from "../../specs/resource.ts";
import { itemId } from "./item-ids.ts";
import type { Item } from "./item.ts";
import { enumOf, membersOf } from "./members.ts";

/** The members of an enumeration that a filter may name: which stored values an answer shows as the sentinel is unknown, and later members need a header. */
export function earlierMembers(type: ReturnType<Contract["types"]["get"]>): readonly string[] {
  if (type?.kind !== "enum") return [];
  return namesBeforeSentinel(type);
}

function namesBeforeSentinel({ members, sentinel }: EnumType): readonly string[] {
  const all = Object.keys(members);
  const end = sentinel === undefined ? -1 : all.indexOf(sentinel);
  return end < 0 ? all : all.slice(0, end);
}

/** The names of one enumeration value of an item, told without the preference for later members and with it. */
export interface EnumPair {
  readonly type: EnumType;
  readonly plain: readonly string[];
  readonly asked: readonly string[];
  /** JSON Pointer into the answer with the preference. */
  readonly pointer: string;
}

/** The enumeration values of items that both answers have. */
export function enumPairs(plain: readonly Item[], asked: readonly Item[], contract: Contract): readonly EnumPair[] {
  const known = new Map(asked.map((item) => [itemId(item, contract), item]));
  return plain.flatMap((item) => {
    const other = known.get(itemId(item, contract));
    if (other === undefined) return [];
    const values = new Map(
      membersOf([other], contract).map(({ pointer, value }) => [pointer.slice(other.pointer.length), value]),
    );
    return membersOf([item], contract).flatMap((member): readonly EnumPair[] => {
      const type = enumOf(member, contract.types);
      if (type?.sentinel === undefined || typeof member.value !== "string") return [];
      const path = member.pointer.slice(item.pointer.length);
      return [
        { type, plain: names(member.value, type), asked: names(values.get(path), type), pointer: other.pointer + path },
      ];
    });
  });
}

function names(value: unknown, { byValue, members }: EnumType): readonly string[] {
  if (typeof value !== "string" || value === "") return [];
  const nameOf = (text: string): string | undefined =>
    byValue === true ? Object.keys(members).find((name) => String(members[name]) === text) : undefined;
  return value.split(",").map((text) => nameOf(text.trim()) ?? text.trim());
}

/** Whether the sentinel stands for something that the preference asks for. */
export function showsSentinel({ type, plain }: Pick<EnumPair, "type" | "plain">): boolean {
  return type.sentinel !== undefined && plain.includes(type.sentinel);
}

/** Whether the preference shows: something that is not declared before the sentinel is told in its place. */
export function isReplaced(pair: EnumPair): boolean {
  return showsSentinel(pair) && added(pair).length > 0 && isRight(pair);
}

/** Whether nothing but the sentinel differs, and nothing that could have been told without the preference stands for it. */
export function isRight(pair: EnumPair): boolean {
  const { type, plain, asked } = pair;
  const lost = plain.filter((name) => !asked.includes(name));
  const more = added(pair);
  if (lost.some((name) => name !== type.sentinel)) return false;
  if (lost.length > 0 && more.length === 0) return false;
  return more.length === 0 || (showsSentinel(pair) && !more.some((name) => earlierMembers(type).includes(name)));
}

function added({ plain, asked }: EnumPair): readonly string[] {
  return asked.filter((name) => !plain.includes(name));
}
