import { expect, test } from "vitest";

import { compileValidator } from "../judge/validator.ts";
import { edmSchema } from "./edm.ts";

const point = { type: "Point", coordinates: [142.1, 64.1], crs: { type: "name", properties: { name: "EPSG:4326" } } };

test.each([
  ["Edm.Guid", ["cc0e5a3e-2ba4-4b1b-8e4a-1f0d2f2f7d0a"], ["customerId-value", 1]],
  ["Edm.Date", ["2024-02-29", "-0044-03-15"], ["2023-02-29", "2024-02-29T00:00Z", 20240229]],
  ["Edm.TimeOfDay", ["07:59:59.999", "23:59"], ["24:00", "7:59"]],
  ["Edm.Duration", ["P1DT2H", "-PT0.5S"], ["P1Y", "1 day"]],
  ["Edm.Int64", [1, "9223372036854775807"], [1.5, "1.5", true]],
  ["Edm.Decimal", [1.5, "3.14", "INF"], ["three", null]],
  ["Edm.Double", [1.5, "INF", "-INF", "NaN"], ["1.5", "infinity"]],
  ["Edm.Byte", [0, 255], [256, -1]],
  ["Edm.Binary", ["aGk=", "_-8", ""], ["a b", 1]],
  ["Edm.GeographyPoint", [point], ["Point", { ...point, type: "Polygon" }, {}]],
  ["Edm.Geography", [point, { type: "GeometryCollection" }], [{ type: "Circle" }, { ...point, coordinates: "here" }]],
  ["Edm.GeometryCollection", [{ type: "GeometryCollection" }], [point]],
  ["Edm.GeometryLineString", [{ ...point, type: "LineString" }], [point]],
  ["Edm.Untyped", [1, "a", null, [{}]], []],
  ["Edm.PrimitiveType", [1, "a", true, point], [[1]]],
  ["Edm.ComplexType", [{}], ["a", []]],
  ["Edm.EntityType", [{ id: 1 }], ["a", 1]],
])("%s", (name, right, wrong) => {
  const validate = compileValidator(edmSchema(name));
  for (const value of right) expect(validate(value)).toEqual([]);
  for (const value of wrong) expect(validate(value)).not.toEqual([]);
});

test.each(["Edm.Colour", "toString"])("%s is refused rather than accepted silently", (name) =>
  expect(() => edmSchema(name)).toThrow(name),
);
