import type { Judge } from "../answers/answer.ts";
import { broken, kept, unjudged } from "../judgement.ts";
import { judgePathContext } from "./context.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A judge of the keys in a context URL against those of the request: the contested ones, or the others. */
export function judgeContextKeys(contested: boolean): Judge {
  return judgePathContext(({ context, text, pointer }, { ask }, { operation }) => {
    const keys = context.keys.filter(
      (key) => operation.contestedKeys.includes(key.parameter) === contested && key.form !== "absent",
    );
    if (keys.length === 0) return unjudged("the context has no such key");
    const told = keys.filter(({ parameter, value }) => isTold(value, ask.ids[parameter]));
    if (told.length === 0) return unjudged("only the service knows the keys of the context");
    const wrong = told.find(({ parameter, value }) => !sameKey(value, ask.ids[parameter] ?? ""));
    if (wrong === undefined) return kept(told.length);
    return broken({
      expected: `${wrong.parameter} ${ask.ids[wrong.parameter] ?? ""}`,
      observed: `${wrong.parameter} ${wrong.value}`,
      pointers: [pointer],
      details: { context: text },
    });
  });
}

// An entity may be asked for by another name, such as a user by the principal name, and is told by its id.
function isTold(value: string, asked: string | undefined): boolean {
  return asked !== undefined && (guid.test(asked) || !guid.test(value));
}

/** Whether two keys are the same: GUIDs are compared without letter case. */
function sameKey(a: string, b: string): boolean {
  return a === b || (guid.test(a) && a.toLowerCase() === b.toLowerCase());
}
