import { lineage } from "../../specs/type-line.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { OperationImport, ServiceModel, ServiceOperation } from "../../specs/service-model.ts";
import { type Piece, splitOutside } from "./path-pieces.ts";
import type { Place, Stray } from "./place.ts";

/** Calls a function or action: through an import, or bound to a place. Astray where nothing of that name can be called. */
export function callOperation(
  model: ServiceModel,
  called: OperationImport | undefined,
  on: Place | undefined,
  piece: Piece,
): Place | Stray {
  const operation = called === undefined ? boundTo(model, on, piece) : imported(model, called, piece);
  if (operation === undefined) return { segment: piece.name, reason: "no such operation" };
  if (operation.returns === undefined) return { segment: piece.name, reason: "the operation returns nothing" };
  const { collection, name: type } = edmType(operation.returns.type);
  const set = called?.entitySet === undefined ? undefined : model.container.get(called.entitySet);
  if (set !== undefined) {
    return { type, collection, reached: "operation", steps: [{ name: set.name }], home: { element: set, path: [] } };
  }
  const reached = operation.name === "delta" ? "delta" : "operation";
  if (on?.steps === undefined || !returnsOwn(operation, on)) return { type, collection, reached };
  return { type, collection, reached, steps: on.steps, ...(on.home === undefined ? {} : { home: on.home }) };
}

/**
 * Whether the result is told by the path that the operation was called on: where EntitySetPath says so, and where changes
 * of a whole entity set are asked for. Other results are told by their type, changes of a contained collection too.
 */
function returnsOwn(operation: ServiceOperation, on: Place): boolean {
  if (operation.name === "delta") return on.home?.path.length === 0 && on.steps?.length === 1;
  return operation.entitySetPath === "";
}

function boundTo(model: ServiceModel, on: Place | undefined, { name, groups }: Piece): ServiceOperation | undefined {
  if (on === undefined) return undefined;
  const receivers = [...lineage(model.types, on.type)].map((type) => (on.collection ? `Collection(${type})` : type));
  const named = operationsNamed(model, name);
  const candidates = receivers.flatMap((receiver) => named.filter(({ binding }) => binding === receiver));
  return overload(candidates, groups[0]);
}

function imported(model: ServiceModel, called: OperationImport, { groups }: Piece): ServiceOperation | undefined {
  const named = model.operations.filter(({ namespace, name }) => `${namespace}.${name}` === called.operation);
  return overload(named, groups[0]);
}

// Overloads are told by the names of their parameters; the nearest type comes first.
function overload(candidates: readonly ServiceOperation[], group: string | undefined): ServiceOperation | undefined {
  const given = splitOutside(group ?? "", ",").flatMap((text) => /^\s*(\w+)\s*=/.exec(text)?.[1]?.toLowerCase() ?? []);
  const fits = (operation: ServiceOperation): boolean => {
    const names = operation.parameters.map(({ name }) => name.toLowerCase());
    return operation.kind === "action" || given.every((name) => names.includes(name));
  };
  const exact = candidates.find((operation) => fits(operation) && operation.parameters.length === given.length);
  return exact ?? candidates.find(fits);
}

// A service has hundreds of operations, and every segment of a path may be one.
const indexes = new WeakMap<ServiceModel, ReadonlyMap<string, readonly ServiceOperation[]>>();

function operationsNamed(model: ServiceModel, name: string): readonly ServiceOperation[] {
  const index = indexes.get(model) ?? indexOf(model);
  indexes.set(model, index);
  return index.get(name.toLowerCase()) ?? [];
}

// Bound operations by their name and by their qualified name, letter case aside.
function indexOf({ operations }: ServiceModel): ReadonlyMap<string, readonly ServiceOperation[]> {
  const index = new Map<string, ServiceOperation[]>();
  for (const operation of operations.filter(({ binding }) => binding !== undefined)) {
    for (const name of [operation.name, `${operation.namespace}.${operation.name}`]) {
      const known = index.get(name.toLowerCase());
      if (known === undefined) index.set(name.toLowerCase(), [operation]);
      else known.push(operation);
    }
  }
  return index;
}
