import type { Probe } from "../../engine/asking/probe.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { projectionPlanBeside, unlessWrongAlone } from "../../engine/builders/projection.ts";
import { check } from "../../engine/builders/property.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { combinedDeck } from "../../engine/drawing/projections.ts";
import { sampleOrder } from "../../engine/drawing/samples.ts";
import { tellingOrder } from "../../engine/drawing/telling-samples.ts";
import { inOrderAlready, judgeOrder, standsInOrder } from "../../judging/answers/order.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { judgeProjected, judgeProjectedBeside } from "../../judging/answers/projected.ts";
import { broken, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { compareInstants } from "../../judging/values/instant.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import { type Item, itemType } from "../../judging/values/item.ts";

export const suite: Suite = {
  judge: judgeProjectedBeside("orderby"),
  applies: (contract) => sampleOrder(contract) !== undefined,
  async drive(probe) {
    const drawn = await drawOrdered(probe);
    if (drawn.judgement.kind === "broken" || probe.draws.quick) return drawn;
    const hidden = await orderByUnselected(probe);
    return hidden.judgement.kind === "broken" || drawn.judgement.kind === "unjudged" ? hidden : drawn;
  },
};

function drawOrdered(probe: Probe): Promise<Outcome> {
  return check(probe, {
    ...projectionPlanBeside(),
    // Only timestamps have an order that no collation touches.
    deck: (p) => (orderIsPlain(p) ? combinedDeck(p) : []),
    async judge(p, ask) {
      const plain = itemsOf(await p.listing(ask.ids), p.contract) ?? [];
      const order = tellingOrder(plain, p.contract);
      if (order === undefined) return { judgement: unjudged("no order is documented"), evidence: [] };
      const { member, descending } = order;
      const orderKey = { member, ...(descending ? { direction: "desc" as const } : {}) };
      // The key of the order is selected too: without it nobody could see the order.
      const select = [...new Set([...(ask.options.select ?? []), member])];
      const asked = { ...ask, options: { select, orderby: descending ? `${member} desc` : member } };
      const answer = await p.share(asked);
      const judgement = await unlessWrongAlone(p, asked, judgeProjected(answer, p.contract));
      const values = (itemsOf(answer, p.contract) ?? []).map(({ value }) => String(value[member]));
      const at = values.findIndex((value, index) => {
        const before = values[index - 1];
        return before !== undefined && (compareInstants(before, value) ?? 0) * (descending ? -1 : 1) > 0;
      });
      if (judgement.kind === "broken" || at < 0) {
        const told = standsInOrder(plain, [orderKey], p.contract) ? inOrderAlready : judgement;
        return { judgement: judgement.kind === "kept" ? told : judgement, ask: asked, evidence: [answer] };
      }
      const breach = {
        expected: `${member} ${descending ? "descending" : "ascending"}`,
        observed: `${values[at - 1] ?? ""} before ${values[at] ?? ""}`,
        pointers: [`/value/${at - 1}/${member}`, `/value/${at}/${member}`],
      };
      return { judgement: broken(breach), ask: asked, evidence: [answer] };
    },
  });
}

// The values that tell the order stand in the whole collection: the first items by this order may be the last ones of that.
async function orderByUnselected(probe: Probe): Promise<Outcome> {
  const { contract, bindings } = probe;
  const [ids] = bindings;
  if (ids === undefined) return nothingFound(probe);
  const { items: plain } = await probe.shareWhole(probe.request(ids));
  const order = tellingOrder(plain, contract);
  if (order === undefined) return { judgement: unjudged("no order is documented"), evidence: [] };
  const { member, descending } = order;
  const ask = probe.request(ids, { select: keyMembers(contract), orderby: descending ? `${member} desc` : member });
  const answer = await probe.share(ask);
  const projected = await unlessWrongAlone(probe, ask, judgeProjected(answer, contract));
  if (projected.kind === "broken") return { judgement: projected, evidence: [answer] };
  const known = new Map(plain.map((item) => [itemId(item, contract), item]));
  const ordered = (itemsOf(answer, contract) ?? []).flatMap((item): readonly Item[] => {
    const whole = known.get(itemId(item, contract));
    return whole === undefined ? [] : [{ pointer: item.pointer, value: whole.value }];
  });
  const keys = [{ member, ...(descending ? { direction: "desc" as const } : {}) }];
  return { judgement: judgeOrder(ordered, keys, contract), evidence: [answer] };
}

function orderIsPlain({ contract }: Probe): boolean {
  return itemType(contract).properties[sampleOrder(contract) ?? ""]?.type === "Edm.DateTimeOffset";
}
