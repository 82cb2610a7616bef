import type { Probe } from "../../engine/asking/probe.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";

/** A header that changes an answer, and how a body tells that it did. */
interface Marked {
  readonly headers: NonNullable<Ask["headers"]>;
  readonly what: string;
  readonly shows: (answer: Answer, probe: Probe) => boolean;
}

const lacksContext: Marked = {
  headers: { accept: "application/json;odata.metadata=none" },
  what: "without @odata.context, as a request with Accept: odata.metadata=none was before",
  shows: (answer) => bodyMember(answer, "@odata.context") === undefined,
};
const isOneItem: Marked = {
  headers: { prefer: "odata.maxpagesize=1" },
  what: "with a page of one item, as a request with Prefer: odata.maxpagesize=1 was before",
  shows: (answer, { contract }) => itemsOf(answer, contract)?.length === 1,
};

// Of an address that was asked before, what is kept would be the usual answer.
export const suite: Suite = {
  async drive(probe) {
    const [ids] = probe.bindings;
    const judged: Judgement[] = [];
    if (ids === undefined) return { judgement: unjudged("no ids are known"), evidence: [] };
    const marks = probe.contract.operation.pageSizePreference === true ? [lacksContext, isOneItem] : [lacksContext];
    for (const [at, mark] of probe.some(marks, { family: 1, library: 1 }).entries()) {
      const own = addressOf(probe, ids, at);
      if (own === undefined) break;
      const { shows } = mark;
      const marked = await probe.send({ ...own, headers: mark.headers });
      const plain = await probe.send(own);
      const usual = await probe.listing(ids);
      const isTelling = isOk(marked) && isOk(plain) && isOk(usual) && shows(marked, probe) && !shows(usual, probe);
      if (!isTelling) continue;
      // What comes in pages may come in other ones each time.
      const isAgain = shows(plain, probe) && shows(await probe.send(own), probe);
      const isKept = isAgain && !shows(await probe.send(probe.request(ids)), probe);
      if (!isKept) {
        judged.push(kept(1));
        continue;
      }
      // In the order in which they show it.
      const breach = { expected: "an answer to this request", observed: `one ${mark.what}`, pointers: [] };
      return { judgement: broken(breach), evidence: [marked, plain] };
    }
    const nothing = unjudged("no header changes an answer", "a service that knows odata.metadata=none or a page size");
    return { judgement: judged[0] ?? nothing, evidence: [] };
  },
};

function isOk(answer: Answer): boolean {
  return statusOf(answer) === 200;
}

// Nobody else selects all members from the last to the first, or begins in the middle of them.
function addressOf(probe: Probe, ids: Ids, at: number): Ask | undefined {
  const names = structuralMembers(probe.contract)
    .map(([name]) => name)
    .reverse();
  return names.length < 3 ? undefined : probe.request(ids, { select: [...names.slice(at), ...names.slice(0, at)] });
}
