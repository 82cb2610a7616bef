import type { StructuredType } from "../../specs/resource.ts";
import { keyOf } from "../../specs/route-types.ts";

/** A value as the store holds it: an enumeration as member names, a timestamp as text. */
export type Stored = string | number | boolean | null | StoredObject | readonly StoredObject[] | readonly string[];

export interface StoredObject {
  readonly [name: string]: Stored;
}

/** An entity of the store: its structural members, and what its navigation properties lead to. */
export interface Entity {
  readonly values: StoredObject;
  /** Its type, where that derives from the one that its place declares. */
  readonly type?: string;
  readonly links: Readonly<Record<string, Entity | readonly Entity[]>>;
}

/** An entity while data are made. */
export interface Growing extends Entity {
  type?: string;
  readonly links: Record<string, Growing | Growing[]>;
}

/** A GUID that is always the same for the same number. */
export function generatedId(family: number, index: number): string {
  const mixed = (Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(family + 7, 0x85ebca6b)) >>> 0;
  const tail = (Math.imul(mixed, 0xc2b2ae35) >>> 0).toString(16).padStart(8, "0");
  const counter = (family * 0x100000 + index).toString(16).padStart(12, "0");
  return `${mixed.toString(16).padStart(8, "0")}-${tail.slice(0, 4)}-4${tail.slice(4, 7)}-8${tail.slice(5, 8)}-${counter}`;
}

/** Whether a navigation property leads to many. */
export function isMany(linked: Entity | readonly Entity[] | undefined): linked is readonly Entity[] {
  return Array.isArray(linked);
}

/** What a navigation property of an entity leads to, one or many. */
export function linkedTo(entity: Growing, name: string): readonly Growing[];
export function linkedTo(entity: Entity, name: string): readonly Entity[];
export function linkedTo({ links }: Entity, name: string): readonly Entity[] {
  const linked = links[name];
  return linked === undefined ? [] : isMany(linked) ? linked : [linked];
}

/** The key of an entity as a path has it; empty where it has none. */
export function keyText({ values }: Entity, type: StructuredType): string {
  const value = values[keyOf(type)?.name ?? "id"];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
