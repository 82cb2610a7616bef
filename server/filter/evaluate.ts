import { type Entity, isMany, type Stored, type StoredObject } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { FilterNode, Subject } from "./filter-node.ts";
import type { Truth, Value } from "./value.ts";

/** The value of an expression for one item. */
export function evaluate(node: FilterNode, subject: Subject, ex: Exchange): Value {
  const { stages } = ex;
  const value = (inner: FilterNode): Value => stages.evaluate(inner, subject, ex);
  switch (node.kind) {
    case "literal":
      return node.value;
    case "member":
      return stages.readMember(node, subject, ex);
    case "and":
      return stages.and(truth(value(node.left)), truth(value(node.right)));
    case "or":
      return stages.or(truth(value(node.left)), truth(value(node.right)));
    case "not":
      return stages.not(truth(value(node.operand)));
    case "group":
      return value(node.inner);
    case "compare":
      return stages.compare(node.operator, value(node.left), value(node.right), ex);
    case "in": {
      const left = value(node.left);
      return node.list.some((entry) => stages.compare("eq", left, value(entry), ex) === true);
    }
    case "has":
      return stages.has(value(node.left), value(node.right));
    case "call":
      return stages.call(node.name, node.args.map(value));
    case "lambda":
      return quantify(node, subject, ex);
  }
}

function quantify(node: FilterNode & { kind: "lambda" }, subject: Subject, ex: Exchange): Truth {
  const items = elementsAt(subject.entity, node.over.path);
  const { body } = node;
  if (body === undefined) return items.length > 0;
  const holds = (item: Stored): boolean =>
    ex.stages.evaluate(body, { ...subject, variables: { ...subject.variables, [node.variable]: item } }, ex) === true;
  return node.quantifier === "any" ? items.some(holds) : items.every(holds);
}

// The elements of a collection, or the members of each entity that a navigation property leads to.
function elementsAt(entity: Entity, path: readonly string[]): readonly Stored[] {
  const [name = "", ...rest] = path;
  const linked = entity.links[name];
  if (linked !== undefined && !isMany(linked)) return elementsAt(linked, rest);
  if (linked !== undefined) return linked.map(({ values }) => values);
  const stored = follow(entity, path);
  return isList(stored) ? stored : [];
}

/** What is stored at a path of single-valued steps. */
export function follow(entity: Entity, path: readonly string[]): Stored | undefined {
  let current: Entity = entity;
  for (const [index, name] of path.entries()) {
    const linked = current.links[name];
    if (linked === undefined || isMany(linked)) return inside(current.values[name], path.slice(index + 1));
    current = linked;
  }
  return undefined;
}

/** What is stored at a path within a value: a complex one has members of its own. */
export function inside(stored: Stored | undefined, path: readonly string[]): Stored | undefined {
  const [name, ...rest] = path;
  if (name === undefined || stored === undefined) return stored;
  if (stored === null) return null;
  return typeof stored === "object" && !Array.isArray(stored)
    ? inside((stored as StoredObject)[name], rest)
    : undefined;
}

function truth(value: Value): Truth {
  return typeof value === "boolean" ? value : null;
}

function isList(stored: Stored | undefined): stored is readonly StoredObject[] | readonly string[] {
  return Array.isArray(stored);
}

/** The items for which the filter is true: not false, and not null either. */
export function filterItems(items: readonly Entity[], ex: Exchange): readonly Entity[] {
  const { filter } = ex.options;
  if (filter === undefined) return items;
  return items.filter((entity) => ex.stages.keeps(ex.stages.evaluate(filter, { entity, variables: {} }, ex)));
}
