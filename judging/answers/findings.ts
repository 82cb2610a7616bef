import type { Finding } from "../../schemas/judge/observed.ts";
import { compileAmong, type Validator } from "../../schemas/judge/validator.ts";
import { resourceDocument } from "../../schemas/shapes/documents.ts";
import type { JsonSchema } from "../../schemas/shapes/edm.ts";
import { entitySchema, type Projection } from "../../schemas/shapes/entity.ts";
import { typeReference } from "../../schemas/shapes/member.ts";
import type { Contract } from "../../specs/contract.ts";
import { type Item, itemType, itemMemo } from "../values/item.ts";
import { type Answer, memo } from "./answer.ts";
import type { Options } from "./ask.ts";
import { itemsOf } from "./items.ts";
import { pathsInto } from "./shown.ts";

// By operation: its contract is put together anew for every run, its shapes stay.
const validators = new WeakMap<Contract["operation"], Map<string, Loose>>();

/** Gives back what was compiled for an operation, once hardly anybody asks for it any more. */
export function forgetValidators(operation: Contract["operation"]): void {
  validators.delete(operation);
}

/** A validator of items, and under which key its findings are kept. */
interface Loose {
  readonly validate: Validator;
  readonly key: symbol;
}

/**
 * Where the items of an answer do not fit their derived schema, pointers into the body. What must be present at the top
 * of an item is not among it: that depends on the request, and has requirements of its own.
 */
export function findingsOf(answer: Answer, contract: Contract): readonly Finding[] {
  const find = (): readonly Finding[] => findingsIn(itemsOf(answer, contract) ?? [], answer, contract);
  if (pathsInto(answer.ask.options.select ?? []).length > 0) return find();
  return memo(answer.exchange, validatorFor(contract, expansionOf(answer.ask.options.expand)).key, find);
}

/** The same of some items of an answer. */
export function findingsIn(items: readonly Item[], { ask }: Answer, contract: Contract): readonly Finding[] {
  const { validate } = validatorFor(contract, expansionOf(ask.options.expand));
  // Of a complex value of which a part is selected the rest may be absent.
  const parts = pathsInto(ask.options.select ?? []).map(([member]) => `/${member}/`);
  return items.flatMap(({ value, pointer }) =>
    itemMemo(value, validate, () => validate(value))
      .filter((finding) => finding.kind !== "absent" || !parts.some((part) => finding.pointer.startsWith(part)))
      .map((finding) => ({ ...finding, pointer: pointer + finding.pointer })),
  );
}

/** What `$expand` asks for, as schemas understand it. */
export function expansionOf(expand: Options["expand"]): Projection["expand"] {
  return (
    expand &&
    Object.fromEntries(expand.map(({ name, select }) => [name, select === undefined ? {} : { select }] as const))
  );
}

function validatorFor(contract: Contract, expand: Projection["expand"]): Loose {
  let byExpansion = validators.get(contract.operation);
  if (byExpansion === undefined) validators.set(contract.operation, (byExpansion = new Map()));
  const text = expand === undefined ? "" : JSON.stringify(expand);
  let loose = byExpansion.get(text);
  if (loose === undefined) {
    loose = { validate: compileAmong(looseDocument(contract, expand)), key: Symbol("findings") };
    byExpansion.set(text, loose);
  }
  return loose;
}

/**
 * The schema of a contract's items, of which nothing has to be present at the top. The entity stands among the definitions, so
 * that it is compiled once whatever is expanded.
 */
export function looseDocument(contract: Contract, expand: Projection["expand"] = {}): JsonSchema {
  const { types } = contract;
  const type = itemType(contract);
  // What stands inline anyhow is another thing when it is expanded.
  const inline = Object.entries(type.navigation).filter(
    ([member, navigation]) => navigation.inline !== undefined && !Object.hasOwn(expand, member),
  );
  const plain = { ...type, navigation: Object.fromEntries(inline) };
  const name = ["loose", type.name, ...inline.map(([member]) => member)].join(".");
  const { $schema, title, $defs, properties } = resourceDocument(types, type.name, { expand });
  const expanded = Object.entries(properties ?? {}).filter(([member]) => Object.hasOwn(expand, member));
  return {
    $schema,
    title,
    $defs: { ...($defs as JsonSchema), [name]: { ...entitySchema(types, plain, {}), required: [] } },
    allOf: [typeReference(name), { properties: Object.fromEntries(expanded) }],
  };
}
