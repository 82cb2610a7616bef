import { asksForChanges } from "../../specs/operation.ts";
import { andLaterPage, andThen } from "../../engine/builders/and-then.ts";
import { onProjections } from "../../engine/builders/projection.ts";
import { sampleSelect } from "../../engine/drawing/samples.ts";
import { isSelected } from "../../judging/answers/shown.ts";
import { judgePathContext } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";

const onFull = andLaterPage(
  onProjections(
    judgePathContext(({ context, text, pointer }, { ask }, contract) => {
      const { select } = ask.options;
      if (select === undefined) return unjudged("the request has no $select");
      if (context.list === undefined && asksForChanges(ask.route)) return unjudged("changes are told without a list");
      // Services may list the key unasked or leave it out, and name expanded navigation properties as nav().
      const keys = keyMembers(contract);
      const isKeyAlone = select.every((name) => keys.includes(name));
      const untold = unjudged("the request selects nothing but the key, which need not be listed");
      if (context.list === undefined) {
        if (isKeyAlone) return untold;
        return broken({ expected: `(${select.join(",")}) behind the path`, observed: text, pointers: [pointer] });
      }
      const listed = context.list.map(({ name }) => name);
      // Of a path the list may name the member alone that it leads into.
      const absent = select.filter(
        (name) => !listed.includes(name) && !keys.includes(name) && !listed.includes(name.split("/")[0] ?? name),
      );
      const extra = context.list.filter(
        ({ name, nested }) => !isSelected(name, select) && !nested && !keys.includes(name),
      );
      if (absent.length === 0 && extra.length === 0) return isKeyAlone ? untold : kept(1);
      return broken({
        expected: `(${select.join(",")})`,
        observed: `(${listed.join(",")})`,
        pointers: [pointer],
        details: {
          ...(absent.length > 0 ? { absent: absent.join(", ") } : {}),
          ...(extra.length > 0 ? { unasked: extra.map(({ name }) => name).join(", ") } : {}),
        },
      });
    }),
  ),
  (contract) => ({ select: sampleSelect(contract) }),
);

// Of a collection that is empty no item tells what was selected: the context still does.
export const suite = andThen(onFull, async (probe) => {
  const select = sampleSelect(probe.contract);
  const empty = select.length === 0 ? undefined : await probe.emptyOne();
  return empty === undefined ? [] : [await probe.share(probe.request(empty, { select }))];
});
