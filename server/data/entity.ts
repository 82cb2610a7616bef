/** A value as the store holds it: an enumeration as member names, a timestamp as text. */
export type Stored = string | number | boolean | null | StoredObject | readonly StoredObject[] | readonly string[];

export interface StoredObject {
  readonly [name: string]: Stored;
}

/** An entity of the store: its structural members, and what its navigation properties lead to. */
export interface Entity {
  readonly values: StoredObject;
  readonly links: Readonly<Record<string, Entity | readonly Entity[]>>;
}
