import { idText, listedIds } from "../../engine/asking/telling.ts";
import { driveRefused, onlyRefused } from "../../engine/builders/matrix-refusals.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { bodyMember, type Judge } from "../../judging/answers/answer.ts";
import { errorBody } from "../../judging/answers/error-body.ts";
import { broken, kept } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { JsonObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";

const judge = onlyRefused((answer, contract) => {
  const body = errorBody(answer);
  const told = body === undefined ? undefined : dataIn(body, contract);
  return told === undefined
    ? kept(1)
    : broken({ expected: `no ${told} beside the error`, observed: told, pointers: [`/${told}`] });
});

// What holds the data of an answer: the items of a collection, the members of an entity, of which an error may have one by chance.
function dataIn(body: JsonObject, contract: Contract): string | undefined {
  if (Object.hasOwn(body, "value")) return "value";
  if (contract.operation.returns.collection) return undefined;
  const members = structuralMembers(contract).flatMap(([name, { key }]) =>
    key !== true && name !== "error" && Object.hasOwn(body, name) ? [name] : [],
  );
  return members.length > 1 ? members[0] : undefined;
}

export const suite: Suite = {
  judge,
  drive: (probe) =>
    driveRefused(probe, async (ids) => {
      const permitted = await probe.listing(ids);
      const secrets = [...listedIds(permitted), ...idText(bodyMember(permitted, "id"))].filter(
        // Shorter ones may stand there by chance, and those of the request may be repeated.
        (id) => id.length >= 8 && !Object.values(ids).includes(id),
      );
      return naming(secrets);
    }),
};

// The items that the permitted request lists must not be told to others in any form.
function naming(secrets: readonly string[]): Judge {
  return (answer, contract) => {
    const { response } = answer.exchange;
    const text = response.kind === "answered" ? response.body : "";
    const told = secrets.find((id) => text.includes(id));
    if (told === undefined) return judge(answer, contract);
    return broken({ expected: "nothing of the items", observed: `the id ${told} of an item`, pointers: [] });
  };
}
