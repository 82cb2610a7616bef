import { afterAll, beforeAll, expect, test } from "vitest";

import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import { type OpenTarget, openTarget, specs } from "../testing/open-target.ts";

let target: OpenTarget;
beforeAll(async () => {
  target = await openTarget({ specs: showcaseSpecs(specs) });
});
afterAll(() => target.close());

const parties = "/postOffice/parties";
const filter = `$filter=${encodeURIComponent("since eq null")}`;
const headers = { ConsistencyLevel: "Eventual" };

test.each([
  ["without header and count", `${parties}?${filter}`, {}],
  ["without the header", `${parties}?${filter}&$count=true`, {}],
  ["without the count", `${parties}?${filter}`, headers],
  ["with another level", `${parties}?${filter}&$count=true`, { ConsistencyLevel: "session" }],
  ["of a number without the header", `${parties}/$count?${filter}`, {}],
])("an advanced query %s is answered 400, with what it lacks", async (_, path, given) => {
  const { status, body } = await target.send(path, { headers: given });
  expect(status).toBe(400);
  expect(body).toMatchObject({
    error: {
      code: "Request_UnsupportedQuery",
      message:
        "The request uses $filter, which is only supported with the header ConsistencyLevel: eventual and $count=true.",
    },
  });
});

test("an advanced query with header and count is answered, and a number with the header alone", async () => {
  const whole = await target.send(`${parties}?${filter}&$count=true`, { headers });
  expect([whole.status, whole.body["@odata.count"]]).toEqual([200, whole.items.length]);
  const number = await target.send(`${parties}/$count?${filter}`, { headers });
  expect([number.status, Number(number.text)]).toEqual([200, whole.items.length]);
});

test("whatever else is asked needs nothing", async () => {
  expect((await target.send(`${parties}?$top=2&$select=id`)).status).toBe(200);
  expect((await target.send(`/postOffice/parcels?$filter=${encodeURIComponent("weight eq 9")}`)).status).toBe(200);
});
