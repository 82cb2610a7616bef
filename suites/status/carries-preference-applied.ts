import { laterMembersWanted, onLaterMembers } from "../driving/later-members.ts";
import { headerOf } from "../judging/answer.ts";
import { isReplaced } from "../judging/enum-pairs.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite = onLaterMembers((pairs, asked) => {
  if (!pairs.some(isReplaced))
    return unjudged("the preference for later members changes nothing", "a service that honours the preference");
  const header = headerOf(asked, "preference-applied");
  const applied = (header ?? "").split(",").map((preference) => preference.split(";")[0]?.trim().toLowerCase());
  return applied.includes(laterMembersWanted)
    ? kept(1)
    : broken({ expected: `Preference-Applied: ${laterMembersWanted}`, observed: header ?? "absent", pointers: [] });
});
