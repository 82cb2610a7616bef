import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, onTestFinished, test } from "vitest";

import { packagedSpecs } from "../run/chosen.ts";
import { run } from "../run/run.ts";

// Nobody lists drives here: the ids come of the routes of the signed-in user.
const drive = { id: "b!drive-1", driveType: "business" };
const item = { id: "01ITEM", name: "a.txt", parentReference: { driveId: drive.id } };

function answerTo(path: string): unknown {
  switch (path) {
    case "/v1.0/me/drive":
      return { "@odata.context": "#drives/$entity", ...drive };
    case "/v1.0/me/drive/recent":
      return { "@odata.context": "#driveItems", value: [item] };
    case `/v1.0/drives/${encodeURIComponent(drive.id)}/items/${item.id}`:
    case `/v1.0/drives/${drive.id}/items/${item.id}`:
      return { "@odata.context": "#driveItems/$entity", ...item };
    default:
      return undefined;
  }
}

test("ids that one route has shown serve another whose own collections tell none", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/\?.*$/, "");
    asked.push(path);
    const body = answerTo(path);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? { error: { code: "itemNotFound", message: "Not found." } }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  const operation = ["drives/get", "drives/recent", "drives/get-item"];
  const { operations, ...specs } = await packagedSpecs(operation);
  const chosen = { ...specs, operations: operations.filter(({ id }) => operation.includes(id)) };
  const { requirements } = await run({ target, specs: chosen, seed: 1, requirement: "status/answers-ok" });
  const found = requirements.filter(({ verdict }) => verdict === "passed").map(({ template }) => template);
  expect(found).toContain("/drives/{driveId}/items/{itemId}");
  // Few combinations are tried, and none of what no route has shown.
  expect(asked.filter((path) => /^\/v1\.0\/drives\/[^/]+\/items\/[^/]+$/.test(path)).length).toBeLessThanOrEqual(16);
});
