import { listedIds } from "../../engine/asking/telling.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { encodedWithin } from "../../engine/asking/spellings.ts";
import { afterControl } from "../../engine/builders/controlled.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Asker, Ids } from "../../judging/answers/ask.ts";
import { isRefusal } from "../../judging/answers/status.ts";
import { broken, kept, type Judgement, unjudged } from "../../judging/judgement.ts";

// Those who are refused come first, so that a refusal may be kept for the allowed one, then his answer for them.
const order: readonly Asker[] = ["unrelated", "anonymous", "allowed", "unrelated", "anonymous", "allowed"];

export const suite: Suite = {
  beyond: "known-asker",
  drive: (probe) =>
    afterControl(probe, async (ids) => {
      const outcome = await askedInTurn(probe, await unusual(probe, ids));
      // Not every service reads what is encoded; what it has kept of the plain address shows in part.
      return outcome.judgement.kind === "unjudged" ? askedInTurn(probe, probe.request(ids)) : outcome;
    }),
};

// One after the other: what is kept must be there when the next one asks.
async function askedInTurn(probe: Probe, ask: Ask): Promise<Outcome> {
  const answers: Answer[] = [];
  for (const asker of order.filter((one) => probe.has(one))) answers.push(await probe.send({ ...ask, asker }));
  return outcomeOf(answers);
}

// An address that nobody asks for but this requirement, so that nothing of it is kept from before. An option that is not
// understood may be refused before anybody looks at who asks.
async function unusual(probe: Probe, ids: Ids): Promise<Ask> {
  const { contract, draws } = probe;
  const { returns, queryOptions } = contract.operation;
  if (!returns.collection || !queryOptions.includes("$filter")) return encodedWithin(probe, ids);
  const listed = listedIds(await probe.listing(ids));
  return probe.request(ids, listed.length === 0 ? {} : { filter: `id ne 'each-token-${draws.seed}'` });
}

function outcomeOf(answers: readonly Answer[]): Outcome {
  const judged = answers.map((answer, at) => ({ before: answers.slice(0, at), answer }));
  for (const { before, answer } of judged) {
    const judgement = judge(answer, before);
    if (judgement.kind === "broken") return { judgement, evidence: [...before.slice(-1), answer] };
    if (judgement.kind === "unjudged") return { judgement, evidence: [] };
  }
  return { judgement: kept(answers.length), evidence: [] };
}

function judge(answer: Answer, before: readonly Answer[]): Judgement {
  const { asker } = answer.ask;
  const status = statusOf(answer);
  const shown = status === undefined ? "no answer" : String(status);
  const doubt = unjudged(`the request by ${asker} was answered with ${shown} before anybody else could confuse it`);
  const details = { asked: [...before, answer].map(stepText).join(", then ") };
  if (asker === "allowed") {
    if (status === 200) return kept(1);
    const expected = "200, as on the plain listing";
    return status === 401 || status === 403 ? broken({ expected, observed: shown, pointers: [], details }) : doubt;
  }
  if (isRefusal(status ?? 0)) return kept(1);
  // Whoever is let in at once has a requirement of its own.
  const refusedBefore = before.some((earlier) => earlier.ask.asker === asker);
  return refusedBefore && status === 200
    ? broken({ expected: "a refusal, as before", observed: shown, pointers: [], details })
    : doubt;
}

function stepText(answer: Answer): string {
  return `${answer.ask.asker} ${statusOf(answer) ?? "no answer"}`;
}
