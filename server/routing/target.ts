import type { StructuredType } from "../../specs/resource.ts";
import type { Entity } from "../data/entity.ts";

/** A navigation step: its canonical name, where it leads, and the key when one entity of a collection is meant. */
export interface Step {
  readonly name: string;
  readonly type: StructuredType;
  readonly collection: boolean;
  readonly key: string | undefined;
}

/** What a path means by the documented types, whether or not there is such data. */
export interface Target {
  readonly steps: readonly [Step, ...Step[]];
  readonly type: StructuredType;
  readonly collection: boolean;
  /** Whether the changes of the collection are asked for. */
  readonly changes?: true;
  /** Whether the number of its items is asked for, as plain text. */
  readonly counted?: true;
  /** The type of which alone the items are asked for; `type` is the same then. */
  readonly cast?: string;
}

/** What the data hold for a target. `steps` carry the keys as stored. */
export type Lookup =
  | { readonly kind: "collection"; readonly items: readonly Entity[]; readonly target: Target }
  | { readonly kind: "entity"; readonly entity: Entity; readonly target: Target }
  | { readonly kind: "unknown-key"; readonly key: string; readonly step: Step };
