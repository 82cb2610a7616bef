import type { Finding } from "../../schemas/judge/observed.ts";
import { compileAmong, type Validator } from "../../schemas/judge/validator.ts";
import { resourceDocument } from "../../schemas/shapes/documents.ts";
import { entitySchema, type Projection } from "../../schemas/shapes/entity.ts";
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
  return memo(answer.exchange, validatorFor(contract, expansionOf(answer.ask.options)).key, find);
}

/** The same of some items of an answer. */
export function findingsIn(items: readonly Item[], { ask }: Answer, contract: Contract): readonly Finding[] {
  const { validate } = validatorFor(contract, expansionOf(ask.options));
  // Of a complex value of which a part is selected the rest may be absent.
  const parts = pathsInto(ask.options.select ?? []).map(([member]) => `/${member}/`);
  return items.flatMap(({ value, pointer }) =>
    itemMemo(value, validate, () => validate(value))
      .filter((finding) => finding.kind !== "absent" || !parts.some((part) => finding.pointer.startsWith(part)))
      .map((finding) => ({ ...finding, pointer: pointer + finding.pointer })),
  );
}

/** What `$expand` asks for, as schemas understand it. */
function expansionOf({ expand }: Options): Projection["expand"] {
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
    loose = { validate: compileAmong(contract.types, looseDocument(contract, expand)), key: Symbol("findings") };
    byExpansion.set(text, loose);
  }
  return loose;
}

function looseDocument(contract: Contract, expand: Projection["expand"]): object & Record<string, unknown> {
  const projection: Projection = expand === undefined ? {} : { expand };
  const type = itemType(contract);
  return {
    ...resourceDocument(contract.types, type.name, projection),
    ...entitySchema(contract.types, type, projection),
    required: [],
  };
}
