import { listedIds } from "../../engine/asking/discover.ts";
import { driveRefused, onlyRefused } from "../../engine/builders/matrix-refusals.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import type { Judge } from "../../judging/answers/answer.ts";
import { errorBody } from "../../judging/answers/error-body.ts";
import { broken, kept } from "../../judging/judgement.ts";

const judge = onlyRefused((answer) => {
  const body = errorBody(answer);
  return body !== undefined && Object.hasOwn(body, "value")
    ? broken({ expected: "no value beside the error", observed: "value", pointers: ["/value"] })
    : kept(1);
});

export const suite: Suite = {
  judge,
  drive: (probe) =>
    driveRefused(probe, async (ids) => {
      const secrets = listedIds(await probe.listing(ids)).filter(
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
