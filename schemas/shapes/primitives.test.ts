import { expect, test } from "vitest";

import { compileValidator } from "../judge/validator.ts";
import { edmSchema } from "./edm.ts";

// What OData's JSON format lets stand for each primitive type, and what it does not.
const examples: readonly (readonly [type: string, good: readonly unknown[], bad: readonly unknown[]])[] = [
  ["Edm.Binary", ["", "T0RhdGE", "T0RhdA==", "a-_+/9="], ["T0Rh=dA", "T0RhdA===", "ä", " T0Rh", 7]],
  ["Edm.Boolean", [true, false], ["true", 1]],
  ["Edm.Byte", [0, 255], [-1, 256, 1.5, "1"]],
  ["Edm.SByte", [-128, 127], [-129, 128]],
  ["Edm.Int16", [-32_768, 32_767], [-32_769, 32_768]],
  ["Edm.Int32", [-2_147_483_648, 2_147_483_647], [-2_147_483_649, 2_147_483_648, "1"]],
  ["Edm.Int64", [0, -5, "9007199254740993", "-1"], [1.5, "1.5", "x1", "1x", "", "--1"]],
  [
    "Edm.Decimal",
    [1.5, "3.14", "-1e10", "+2", "INF", "-INF", "NaN", "1.5E-3", "1e+3"],
    ["x1", "1.", ".5", "1x", "1e", "1e5x", "xINF", "INFx", true],
  ],
  ["Edm.Single", [1.5, "INF", "-INF", "NaN"], ["1.5", "xINF", "INFx", true]],
  ["Edm.Double", [0, "NaN"], ["0", true]],
  ["Edm.String", ["", "x"], [7]],
  ["Edm.Guid", ["05a96d7a-0e00-459c-b6c8-1870099e8275"], ["05a96d7a", 7]],
  ["Edm.Date", ["2024-02-29"], ["2023-02-29", "2024-02-29T00:00:00Z"]],
  ["Edm.DateTimeOffset", ["2024-02-29T00:00Z"], ["2023-02-29T00:00Z", "2024-02-29"]],
  ["Edm.TimeOfDay", ["07:59:59.999"], ["24:00", 7]],
  ["Edm.Duration", ["P1DT2H"], ["P1Y", 7]],
  ["Edm.Stream", ["x", 7, {}], []],
  ["Edm.Untyped", ["x", 7, null, []], []],
];

test.each(examples)("%s", (type, good, bad) => {
  const fits = compileValidator(edmSchema(type));
  expect(good.filter((value) => fits(value).length > 0)).toEqual([]);
  expect(bad.filter((value) => fits(value).length === 0)).toEqual([]);
});
