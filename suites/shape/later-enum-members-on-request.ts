import { onLaterMembers } from "../../engine/builders/later-members.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { isReplaced, isRight, showsSentinel } from "../../judging/values/enum-pairs.ts";
import { laterMembers } from "../../schemas/shapes/enumeration.ts";

export const suite = onLaterMembers((pairs) => {
  const wrong = pairs.filter((pair) => !isRight(pair));
  const [first] = wrong;
  if (first === undefined) {
    // A service may ignore a preference.
    return pairs.some(isReplaced)
      ? kept(pairs.length)
      : unjudged("the preference for later members changes nothing", "a service that honours the preference");
  }
  const sentinel = first.type.sentinel ?? "";
  const later = laterMembers(first.type);
  if (!showsSentinel(first) && first.asked.some((name) => later.includes(name)))
    return broken({
      expected: `${sentinel} without the preference, for ${first.asked.join(",")} with it`,
      observed: first.plain.join(",") || "no such text",
      pointers: wrong.map(({ pointer }) => pointer),
    });
  return broken({
    expected: showsSentinel(first) ? `${sentinel}, or a member declared after it` : first.plain.join(","),
    observed: first.asked.join(",") || "no such text",
    pointers: wrong.map(({ pointer }) => pointer),
    details: { "without the preference": first.plain.join(",") },
  });
});
