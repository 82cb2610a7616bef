import { everyNth } from "../../../behaviour/every-nth.ts";
import { failure } from "../../../behaviour/failure.ts";
import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every seventh request with a $select is answered 500",
  who: "A gateway with a pool of seven connections, one of which is dead",
  apply: (honest) => {
    const dead = everyNth(7);
    return withOptions(honest, (options, ex) => {
      if (options.select !== undefined && dead(ex)) throw failure("The connection was closed.");
      return options;
    });
  },
};
