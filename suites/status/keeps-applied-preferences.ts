import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { type Answer, headerOf } from "../../judging/answers/answer.ts";
import { itemsOf, judgeItems } from "../../judging/answers/items.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { within } from "../../judging/values/item-ids.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";

const wanted = "text";
const headers = { prefer: `outlook.body-content-type="${wanted}"` };

// Members that say of themselves that they are text or HTML, as the bodies of messages and events do.
function bodies(contract: Contract): readonly string[] {
  const { types } = contract;
  return Object.entries(itemType(contract).properties).flatMap(([name, { type }]) => {
    const declared = types.get(edmType(type).name);
    const { contentType } = declared === undefined || declared.kind === "enum" ? {} : declared.properties;
    const kinds = contentType === undefined ? undefined : types.get(edmType(contentType.type).name);
    return kinds?.kind === "enum" && Object.hasOwn(kinds.members, wanted) ? [name] : [];
  });
}

function appliedTo(answer: Answer): string | undefined {
  const header = headerOf(answer, "preference-applied") ?? "";
  return /\boutlook\.body-content-type\s*=\s*"?(text|html)\b/i.exec(header)?.[1]?.toLowerCase();
}

const judge = judgeItems((items, answer, contract) => {
  const applied = appliedTo(answer);
  if (applied === undefined) return unjudged("the answer names no preference for bodies", "a service that honours it");
  const names = bodies(contract);
  let judged = 0;
  for (const { value, pointer } of items) {
    for (const name of names) {
      const body = value[name];
      const contentType = isObject(body) ? body["contentType"] : undefined;
      if (typeof contentType !== "string") continue;
      judged++;
      if (contentType.toLowerCase() === applied) continue;
      return broken({
        expected: `${name} as ${applied}, as Preference-Applied says`,
        observed: `contentType ${JSON.stringify(contentType)}`,
        pointers: [`${pointer}/${name}/contentType`],
      });
    }
  }
  return judged === 0 ? unjudged("no item has a body", "items with bodies") : kept(judged);
});

const alone: Suite = {
  drive: (probe) => driveControlled(probe, (ids) => ({ asks: [probe.request(ids, {}, { headers })], judge })),
};

export const suite: Suite = {
  judge,
  applies: (contract) => bodies(contract).length > 0,
  async drive(probe) {
    const outcome = await alone.drive(probe);
    const [ids] = probe.bindings;
    if (outcome.judgement.kind === "broken" || ids === undefined) return outcome;
    const [plain, asked] = [await probe.listing(ids), await probe.share(probe.request(ids, {}, { headers }))];
    const judgement = judgeChanged(plain, asked, probe.contract);
    return judgement.kind === "unjudged" ? outcome : { judgement, evidence: [asked] };
  },
};

// Bodies that are HTML without the preference, and what came of them with it.
function judgeChanged(plain: Answer, asked: Answer, contract: Contract): Judgement {
  const names = bodies(contract);
  const before = itemsOf(plain, contract) ?? [];
  const pairs = (itemsOf(asked, contract) ?? []).flatMap((item) => {
    const [same] = contract.operation.returns.collection ? within(before, [item], contract) : before;
    return names.flatMap((name) => {
      const [html, text] = [same?.value[name], item.value[name]];
      if (!isObject(html) || !isObject(text) || !isOf(html, "html") || !isOf(text, wanted)) return [];
      return [{ html: html["content"], text: text["content"], pointer: `${item.pointer}/${name}/content` }];
    });
  });
  if (pairs.length === 0) return judgeUnheard(before, asked, contract);
  const told = headerOf(asked, "preference-applied");
  if (appliedTo(asked) === undefined) {
    const expected = `Preference-Applied: ${headers.prefer}, for bodies came as text`;
    return broken({ expected, observed: told ?? "absent", pointers: [] });
  }
  const marked = pairs.filter(({ html, text }) => typeof text === "string" && text === html && tag.test(text));
  const [first] = marked;
  if (first === undefined) return kept(pairs.length);
  return broken({
    expected: "text without tags, as its contentType says",
    observed: observedText(first.text),
    pointers: marked.map(({ pointer }) => pointer),
    count: { wrong: marked.length, of: pairs.length, what: "bodies" },
  });
}

// A preference may be passed over where no page says what it does.
function judgeUnheard(before: readonly Item[], asked: Answer, contract: Contract): Judgement {
  if (contract.operation.bodyPreference !== true || headerOf(asked, "preference-applied") !== undefined)
    return unjudged("no body was changed");
  const names = bodies(contract);
  const isHtml = ({ value }: Item, name: string): boolean => isObject(value[name]) && isOf(value[name], "html");
  const wrong = (itemsOf(asked, contract) ?? []).flatMap((item) =>
    names.flatMap((name) => (isHtml(item, name) ? [`${item.pointer}/${name}/contentType`] : [])),
  );
  if (wrong.length === 0 || !before.some((item) => names.some((name) => isHtml(item, name))))
    return unjudged("no body is HTML without the preference");
  return broken({ expected: `bodies as ${wanted}, as ${headers.prefer} asks for`, observed: "HTML", pointers: wrong });
}

const tag = /<\/[a-z]+>/i;

function isOf(body: JsonObject, type: string): boolean {
  return String(body["contentType"]).toLowerCase() === type;
}
