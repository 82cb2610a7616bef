import { afterAll, beforeAll, expect, test } from "vitest";

import type { JsonObject } from "../../json.ts";
import { type OpenTarget, openTarget, specs } from "../../testing/open-target.ts";

let target: OpenTarget;
beforeAll(async () => {
  target = await openTarget({ data: "made" });
});
afterAll(() => target.close());

const examples = specs.operations.flatMap((operation) =>
  operation.examples.map((example) => [`${operation.id}, ${example.id}`, example] as const),
);

test.each(examples)("whoever asks what %s shows gets what it shows", async (_, { request, body }) => {
  const path = new URL(request.url).href.replace(/^.*?\/v1\.0/, "");
  const reply = await target.send(path);
  expect(reply.status).toBe(200);
  const { value } = body as { value?: readonly JsonObject[] };
  const [shown, given] = value === undefined ? [[body as JsonObject], [reply.body]] : [value, reply.items];
  for (const item of shown) expect(given).toContainEqual(expect.objectContaining(withoutControl(item)));
});

function withoutControl(item: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !name.includes("@")));
}
