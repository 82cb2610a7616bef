import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { lacking } from "../../judging/answers/accepted.ts";
import { type Answer, bodyOf, type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

// What libraries, tracing and proxies put into requests. None of it asks for another answer than JSON.
const usual: readonly (readonly [name: string, value: string])[] = [
  ["accept", "*/*"],
  ["accept", "application/json;odata.metadata=minimal"],
  ["accept", "application/json;charset=utf-8"],
  ["accept", "text/html;q=0.2, application/json;q=0.9, */*;q=0.1"],
  ["accept-encoding", "gzip"],
  ["accept-language", "de-CH, de;q=0.9, *;q=0.1"],
  ["cache-control", "no-cache"],
  ["odata-maxversion", "4.0"],
  ["client-request-id", "2f6d2b3c-5a0e-4b8e-9c77-0d5c1f2e3a4b"],
  ["prefer", "return=representation, respond-async; wait=100"],
  ["prefer", "x-no-such-preference"],
  // Nothing has this tag, so that what is asked for is not what the client has.
  ["if-none-match", '"graph-conformance"'],
];

export const suite: Suite = {
  drive: (probe) =>
    driveControlled(probe, async (ids) => {
      const plain = await probe.listing(ids);
      return {
        asks: probe
          .some(usual, { family: 3, library: 1 })
          .map(([name, value]) => probe.request(ids, {}, { headers: { [name]: value } })),
        judge: judgeLike(plain),
      };
    }),
};

function judgeLike(plain: Answer): Judge {
  return (answer, contract) => {
    const status = statusOf(answer);
    if (status === undefined || isBusy(status)) return unjudged(`the request was ${outcomeText(answer)}`);
    const [wanted, found] = [plain, answer].map((one) => itemsOf(one, contract)?.length);
    const header = Object.entries(answer.ask.headers ?? {})
      .map(([name, value]) => `${name}: ${value}`)
      .join(", ");
    const expected = "200 with JSON, as without the header";
    if (status !== 200) return broken({ expected, observed: String(status), pointers: [], details: { header } });
    if (bodyOf(answer.exchange).kind !== "json" || (found === undefined && wanted !== undefined))
      return broken({ expected, observed: "200 with something else", pointers: [], details: { header } });
    // What is in a first page may change; that nothing comes does not.
    return found === 0 && wanted !== undefined && wanted > 0
      ? broken({ expected, observed: "200 without items", pointers: ["/value"], details: { header } })
      : (lacking(plain, contract) ?? kept(1));
  };
}
