import { onRefusals } from "../../engine/builders/refusals.ts";
import { judgeError } from "../../judging/answers/error-body.ts";
import { broken, kept } from "../../judging/judgement.ts";

export const suite = onRefusals(
  judgeError((_error, body) => {
    const others = Object.keys(body).filter((name) => name !== "error" && !name.includes("@"));
    return others.length === 0
      ? kept(1)
      : broken({
          expected: "error alone",
          observed: `error, ${others.join(", ")}`,
          pointers: others.map((name) => `/${name}`),
        });
  }),
);
