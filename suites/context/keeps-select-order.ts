import { andLaterPage } from "../../engine/builders/and-then.ts";
import { onProjections } from "../../engine/builders/projection.ts";
import { sampleSelect } from "../../engine/drawing/samples.ts";
import { judgePathContext } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite = andLaterPage(
  onProjections(
    judgePathContext(({ context, pointer }, { ask }) => {
      const { select } = ask.options;
      if (select === undefined || context.list === undefined) return unjudged("the context lists no members");
      // Where an expanded property stands among the others is not documented.
      const listed = context.list.flatMap(({ name, nested }) => (!nested && select.includes(name) ? [name] : []));
      const asked = select.filter((name) => listed.includes(name));
      if (asked.length < 2) return unjudged("fewer than two members are listed");
      return asked.join() === listed.join()
        ? kept(1)
        : broken({ expected: `(${asked.join(",")})`, observed: `(${listed.join(",")})`, pointers: [pointer] });
    }),
  ),
  (contract) => ({ select: sampleSelect(contract) }),
);
