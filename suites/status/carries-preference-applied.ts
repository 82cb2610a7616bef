import { laterMembersWanted, onLaterMembers } from "../../engine/builders/later-members.ts";
import { headerOf } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { isReplaced } from "../../judging/values/enum-pairs.ts";

export const suite = onLaterMembers((pairs, asked) => {
  if (!pairs.some(isReplaced))
    return unjudged("the preference for later members changes nothing", "a service that honours the preference");
  const header = headerOf(asked, "preference-applied");
  const applied = (header ?? "").split(",").map((preference) => preference.split(";")[0]?.trim().toLowerCase());
  return applied.includes(laterMembersWanted)
    ? kept(1)
    : broken({ expected: `Preference-Applied: ${laterMembersWanted}`, observed: header ?? "absent", pointers: [] });
});
