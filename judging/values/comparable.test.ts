import { expect, test } from "vitest";

import type { Contract } from "../../specs/contract.ts";
import { contract } from "../testing/contract.ts";
import { mostTelling, orderable, plainKinds, supposedOrderable } from "./comparable.ts";
import { itemType } from "./item.ts";

// The type says of no member that it can be ordered by.
function silent(): Contract {
  const type = itemType(contract);
  const properties = Object.fromEntries(
    Object.entries(type.properties).map(([name, property]) => {
      const { orderby: _, ...others } = property;
      return [name, others];
    }),
  );
  return { ...contract, types: new Map([...contract.types, [type.name, { ...type, properties }]]) };
}

test("an order tells most by timestamps", () => {
  expect(mostTelling(contract)[0]).toBe(orderable(contract, "datetime")[0]);
});

test("orders are supposed where $orderby is documented and the type is silent", () => {
  expect(supposedOrderable(contract, ...plainKinds)).toEqual([]);
  expect(supposedOrderable(silent(), "datetime")).toContain("startedDateTime");
});

test("no order is supposed of an operation without $orderby", () => {
  const one = silent();
  const operation = {
    ...one.operation,
    queryOptions: one.operation.queryOptions.filter((name) => name !== "$orderby"),
  };
  expect(supposedOrderable({ ...one, operation }, ...plainKinds)).toEqual([]);
});
