import { isNamedKey } from "./keys.ts";
import type { Judge } from "../answers/answer.ts";
import type { Operation } from "../../specs/operation.ts";
import type { Ask } from "../answers/ask.ts";
import { broken, kept, unjudged } from "../judgement.ts";
import type { ContextKey } from "./context-url.ts";
import { judgePathContext } from "./context.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A judge of the keys in a context URL against those of the request: the contested ones, or the others. */
export function judgeContextKeys(contested: boolean): Judge {
  return judgePathContext(({ context, text, pointer }, { ask }, { operation }) => {
    const keys = context.keys.filter(
      (key) =>
        operation.contestedKeys.includes(key.parameter) === contested &&
        key.form !== "absent" &&
        isComparable(key, ask, operation),
    );
    if (keys.length === 0) return unjudged("the context has no key that the request tells");
    const wrong = keys.find((key) => !sameKey(key.value, wantedOf(key, ask)));
    if (wrong === undefined) return kept(keys.length);
    const name = wrong.parameter === "" ? "the key" : wrong.parameter;
    return broken({
      expected: `${name} ${wantedOf(wrong, ask)}`,
      observed: `${name} ${wrong.value}`,
      pointers: [pointer],
      details: { context: text },
    });
  });
}

// Well-known names, as those of mail folders, are written in any letter case.
function wantedOf({ parameter, wanted, value }: ContextKey, { ids }: Ask): string {
  if (wanted === undefined) return ids[parameter] ?? "";
  return wanted.toLowerCase() === value.toLowerCase() ? value : wanted;
}

// Only the service knows keys behind `me`, and the id of what was asked for by another name, such as a user's principal name
// or an alternate key.
function isComparable({ parameter, wanted, value }: ContextKey, { ids }: Ask, operation: Operation): boolean {
  if (parameter === "") return wanted !== undefined;
  const asked = ids[parameter];
  if (asked !== undefined && isAlternate(asked, operation.alternateKeys?.[parameter])) return false;
  return asked !== undefined && !isNamedKey(asked) && (guid.test(asked) || !guid.test(value));
}

// Nothing but its form tells the value of another member from a key.
function isAlternate(asked: string, member: string | undefined): boolean {
  if (member === undefined || guid.test(asked)) return false;
  return !/principal|mail|address/i.test(member) || asked.includes("@");
}

/** Whether two keys are the same: GUIDs are compared without letter case. */
function sameKey(a: string, b: string): boolean {
  return a === b || (guid.test(a) && a.toLowerCase() === b.toLowerCase());
}
