import { sampleSelect } from "../generators/samples.ts";
import { andLaterPage } from "../driving/and-later-page.ts";
import { onProjections } from "../driving/projection.ts";
import { judgePathContext } from "../judging/context.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

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
