import { otherCasings } from "../../engine/asking/spellings.ts";
import { onShared } from "../../engine/builders/listing.ts";
import { formNames, judgePathContext } from "../../judging/contexts/context.ts";
import { broken, kept } from "../../judging/judgement.ts";

export const suite = onShared(
  judgePathContext(({ context, form, text, pointer }) => {
    const wanted = formNames(form);
    const wrong = wanted.filter((name, at) => name !== context.names[at]);
    return wrong.length === 0 ? kept(1) : broken({ expected: wrong.join(", "), observed: text, pointers: [pointer] });
  }),
  (probe, ids) => [probe.request(ids), ...otherCasings(probe, ids)],
);
