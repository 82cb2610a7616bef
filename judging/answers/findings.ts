import type { Finding } from "../../schemas/judge/observed.ts";
import { compileValidator, type Validator } from "../../schemas/judge/validator.ts";
import { resourceDocument } from "../../schemas/shapes/documents.ts";
import { entitySchema, type Projection } from "../../schemas/shapes/entity.ts";
import type { Contract } from "../../specs/contract.ts";
import { type Item, itemType, itemMemo } from "../values/item.ts";
import type { Answer } from "./answer.ts";
import type { Options } from "./ask.ts";
import { itemsOf } from "./items.ts";
import { memo } from "./memo.ts";
import { pathsInto } from "./shown.ts";

// By operation: its contract is put together anew for every run, its shapes stay.
const validators = new WeakMap<Contract["operation"], Map<string, Validator>>();

/**
 * Where the items of an answer do not fit their derived schema, pointers into the body. What must be present at the top
 * of an item is not among it: that depends on the request, and has requirements of its own.
 */
export function findingsOf(answer: Answer, contract: Contract): readonly Finding[] {
  const key = JSON.stringify([expansionOf(answer.ask.options) ?? {}, pathsInto(answer.ask.options.select ?? [])]);
  return memo(answer.exchange, `findings ${contract.operation.id} ${key}`, () =>
    findingsIn(itemsOf(answer, contract) ?? [], answer, contract),
  );
}

/** The same of some items of an answer. */
export function findingsIn(items: readonly Item[], { ask }: Answer, contract: Contract): readonly Finding[] {
  const expand = expansionOf(ask.options);
  const validate = validatorFor(contract, expand, JSON.stringify(expand ?? {}));
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

function validatorFor(contract: Contract, expand: Projection["expand"], key: string): Validator {
  const byKey = validators.get(contract.operation) ?? new Map<string, Validator>();
  validators.set(contract.operation, byKey);
  const compiled = byKey.get(key) ?? compileValidator(looseDocument(contract, expand));
  byKey.set(key, compiled);
  return compiled;
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
