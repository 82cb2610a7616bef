import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { projectionDeck } from "../../engine/drawing/projections.ts";
import { type Answer, type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { judgeProjected } from "../../judging/answers/projected.ts";
import { broken, unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";

/** The same request twice, plain and percent-encoded: both have items with the same members. */
export const suite: Suite = {
  // Nothing is selected by an empty list, however it is written.
  applies: (contract) => lastTwo(contract).length > 0,
  drive: (probe) =>
    driveControlled(probe, async (ids) => {
      const select = probe.draws.quick ? (projectionDeck(probe)[0] ?? []) : lastTwo(probe.contract);
      const plain = await probe.share(probe.request(ids, { select }));
      return {
        asks: [probe.request(ids, { select }, { query: `%24select=${select.join("%2C")}` })],
        judge: judgeLike(plain),
      };
    }),
};

function lastTwo(contract: Contract): readonly string[] {
  return structuralMembers(contract)
    .slice(-2)
    .map(([name]) => name);
}

function judgeLike(plain: Answer): Judge {
  return (encoded, contract) => {
    if (statusOf(plain) !== 200) return unjudged("the same request without percent-encoding is not answered with 200");
    const status = statusOf(encoded);
    if (status === undefined || isBusy(status)) return unjudged(`the request was ${outcomeText(encoded)}`);
    if (status !== 200)
      return broken({ expected: "200, as without percent-encoding", observed: String(status), pointers: [] });
    const [wanted, found] = [plain, encoded].map((answer) => memberNames(answer, contract));
    // An option that is ignored in both shows nothing of how it was read.
    const read = judgeProjected(plain, contract);
    if (wanted === found) return read.kind === "broken" ? unjudged("$select has no effect on these items") : read;
    return broken({
      expected: `${wanted ?? ""}, as without percent-encoding`,
      observed: found ?? "",
      pointers: ["/value/0"],
    });
  };
}

function memberNames(answer: Answer, contract: Contract): string {
  const names = new Set((itemsOf(answer, contract) ?? []).flatMap(({ value }) => Object.keys(value)));
  return [...names]
    .filter((name) => !name.includes("@"))
    .sort()
    .join(", ");
}
