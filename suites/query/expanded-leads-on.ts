import { foldedId } from "../../judging/values/collation.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { controlFailure } from "../../engine/builders/controlled.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { type Answer, outcomeText, statusOf, bodyMember } from "../../judging/answers/answer.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { expandedCollections } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredType } from "../../specs/edm-type.ts";
import { atOriginOf } from "../../specs/loopback.ts";

/** So many links are followed, each over so many pages. */
const [mostLinks, mostPages] = [3, 5] as const;

export const suite: Suite = {
  applies: (contract) => expandedCollections(contract).length > 0,
  async drive(probe) {
    if (probe.bindings.length === 0) return nothingFound(probe);
    const outcomes: Outcome[] = [];
    for (const ids of probe.bindings) {
      if ((await controlFailure(probe, ids)) !== undefined) continue;
      for (const name of expandedCollections(probe.contract)) {
        const answer = await probe.share(probe.request(ids, { expand: [{ name }] }));
        for (const link of linksIn(answer, name, probe.contract).slice(0, mostLinks)) {
          const found = await follow(probe, answer, link);
          if (found.judgement.kind === "broken") return found;
          outcomes.push(found);
        }
      }
    }
    const judged = outcomes.find(({ judgement }) => judgement.kind === "kept") ?? outcomes[0];
    return judged ?? outcome(unjudged("no expanded collection has a nextLink", "an expanded collection in pages"));
  },
};

interface Link {
  readonly name: string;
  readonly pointer: string;
  readonly text: unknown;
  /** What stands inline already. */
  readonly inline: readonly JsonObject[];
}

function linksIn(answer: Answer, name: string, contract: Contract): readonly Link[] {
  return (itemsOf(answer, contract) ?? []).flatMap(({ value, pointer }): Link[] => {
    const text = value[`${name}@odata.nextLink`];
    const inline = value[name];
    if (text === undefined || !Array.isArray(inline)) return [];
    return [{ name, text, pointer: `${pointer}/${name}@odata.nextLink`, inline: inline.filter(isObject) }];
  });
}

async function follow(probe: Probe, answer: Answer, link: Link): Promise<Outcome> {
  const { url: asked } = answer.exchange.request;
  const pointers = [link.pointer];
  const seen = new Set(link.inline.map(keyOf));
  let text = link.text;
  let judged = 0;
  for (let page = 0; page < mostPages && text !== undefined; page++) {
    const linked = typeof text === "string" && URL.canParse(text, asked) ? new URL(text, asked) : undefined;
    const url = linked === undefined ? undefined : atOriginOf(linked, new URL(asked));
    if (url === undefined) {
      const expected = `a URL on ${new URL(asked).origin}`;
      return outcome(broken({ expected, observed: observedText(text), pointers }), answer);
    }
    const next = await probe.send({ ...answer.ask, url });
    const status = statusOf(next);
    if (status === undefined || isBusy(status)) return outcome(unjudged(`the link was ${outcomeText(next)}`));
    if (status !== 200) return outcome(broken({ expected: "200", observed: String(status), pointers }), answer, next);
    const items = bodyMember(next, "value");
    if (!Array.isArray(items)) {
      return outcome(
        broken({ expected: `the rest of ${link.name}`, observed: "no array value", pointers }),
        answer,
        next,
      );
    }
    const judgement = judgeRest(items.filter(isObject), link, seen, probe.contract);
    if (judgement.kind === "broken") return outcome(judgement, answer, next);
    judged += judgement.kind === "kept" ? judgement.judged : 0;
    text = bodyMember(next, "@odata.nextLink");
  }
  return outcome(judged > 0 ? kept(judged) : unjudged("the link leads to no items"));
}

function judgeRest(items: readonly JsonObject[], link: Link, seen: Set<string>, contract: Contract): Judgement {
  const wanted = wantedOf(link, contract);
  for (const [at, item] of items.entries()) {
    const absent = absentIn(item, wanted);
    if (absent !== undefined) {
      const observed = `an entity without ${absent}, with ${Object.keys(item).join(", ")}`;
      return broken({ expected: `the rest of ${link.name}`, observed, pointers: [link.pointer, `/value/${at}`] });
    }
    const key = keyOf(item);
    if (key !== "" && seen.has(key)) {
      return broken({
        expected: "each entity once",
        observed: `${key} again`,
        pointers: [link.pointer, `/value/${at}`],
      });
    }
    seen.add(key);
  }
  return items.length > 0 ? kept(items.length) : unjudged("the page has no items");
}

interface Wanted {
  /** What is never null, or is the key. */
  readonly always: readonly string[];
  /** What may be null, and is then left out by some. */
  readonly nullable: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly declared: ReadonlySet<string>;
  /** The types that those inline tell. */
  readonly told: ReadonlySet<unknown>;
}

// What all that stands inline has, the rest has as well; where nothing does, the key.
function wantedOf({ name, inline }: Link, contract: Contract): Wanted {
  const [first, ...others] = inline;
  const type = structuredType(contract.types, edmType(itemType(contract).navigation[name]?.type ?? "").name);
  const own = Object.entries(type.properties);
  const known = new Set([
    ...Object.keys(type.properties),
    ...Object.keys(type.navigation),
    ...inline.flatMap(Object.keys),
  ]);
  const declared = new Set(Object.keys(type.properties));
  const told = new Set(inline.map((one) => one["@odata.type"]));
  if (first === undefined)
    return { declared, told, always: own.flatMap(([member, { key }]) => (key ? [member] : [])), nullable: [], known };
  const shared = Object.keys(first).filter(
    (member) => !member.includes("@") && others.every((other) => Object.hasOwn(other, member)),
  );
  const mayLack = (member: string): boolean => type.properties[member]?.nullable === true;
  return {
    declared,
    told,
    always: shared.filter((member) => !mayLack(member)),
    nullable: shared.filter(mayLack),
    known,
  };
}

// An entity that lacks what may be null is another only where it has what those inline do not.
function absentIn(item: JsonObject, { always, nullable, known, declared, told }: Wanted): string | undefined {
  const isLacked = (member: string): boolean => !Object.hasOwn(item, member);
  // One of another type has what all of them have, and what is its own.
  if (!told.has(item["@odata.type"])) return always.find((member) => declared.has(member) && isLacked(member));
  const isStrange = Object.keys(item).some((member) => !member.includes("@") && !known.has(member));
  return [...always, ...(isStrange ? nullable : [])].find(isLacked);
}

function keyOf({ id }: JsonObject): string {
  return typeof id === "string" ? foldedId(id) : "";
}
