import type { TypeIndex } from "./resource.ts";

/** An entity set or a singleton. `bindings`: by path of a navigation property, where its entities live. */
export interface ContainerElement {
  readonly name: string;
  readonly kind: "entity-set" | "singleton";
  readonly type: string;
  readonly bindings: ReadonlyMap<string, string>;
}

/** A function import or an action import: an operation that is called without a binding. */
export interface OperationImport {
  readonly name: string;
  readonly operation: string;
  readonly entitySet?: string;
}

/**
 * A function or an action. `binding` is the type that it is called on; `entitySetPath` is the path from there to where its
 * entities live, empty for the very place that it is called on.
 */
export interface ServiceOperation {
  readonly kind: "function" | "action";
  readonly namespace: string;
  readonly name: string;
  readonly binding?: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly returns?: { readonly type: string; readonly nullable: boolean };
  readonly entitySetPath?: string;
}

/** What a service can be asked for: enough to follow the path of a request. */
export interface ServiceModel {
  readonly types: TypeIndex;
  /** Entity sets and singletons by name. */
  readonly container: ReadonlyMap<string, ContainerElement>;
  readonly operations: readonly ServiceOperation[];
  readonly imports: readonly OperationImport[];
}
