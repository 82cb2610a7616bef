import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { type Answer, headerOf } from "../../judging/answers/answer.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { itemType } from "../../judging/values/item.ts";
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

export const suite: Suite = {
  judge,
  applies: (contract) => bodies(contract).length > 0,
  drive: (probe) => driveControlled(probe, (ids) => ({ asks: [probe.request(ids, {}, { headers })], judge })),
};
