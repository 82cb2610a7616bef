import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";
import { parse } from "yaml";

import { libraryResource } from "./library-documents.mjs";

const resources = join("specs", "library", "resources");

test("what a page says in sentences is left there, and a member named description is kept", () => {
  const description = { type: "Edm.String", nullable: true, description: "What it is for." };
  const content = { name: "x.y", properties: { description, id: { type: "Edm.String", key: true } } };
  expect(libraryResource(content)).toEqual({
    name: "x.y",
    properties: { description: { type: "Edm.String", nullable: true }, id: { type: "Edm.String", key: true } },
    places: {},
  });
});

interface Resource {
  readonly properties?: object;
  readonly navigation?: object;
  readonly places?: Readonly<Record<string, string>>;
}

test("each member of which a place is told stands in its document", () => {
  const files = readdirSync(resources);
  expect(files.length).toBeGreaterThan(1000);
  const lost = files.flatMap((file) => {
    const {
      properties = {},
      navigation = {},
      places = {},
    } = parse(readFileSync(join(resources, file), "utf8")) as Resource;
    return Object.keys(places).flatMap((pointer) => {
      const name = /^\/(?:properties|navigation)\/([^/]+)/.exec(pointer)?.[1];
      // A correction may make a navigation property of what a page has among its properties.
      return name === undefined || name in properties || name in navigation ? [] : [`${file}: ${name}`];
    });
  });
  expect(lost).toEqual([]);
});
