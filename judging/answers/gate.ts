import type { Answer, Judge } from "./answer.ts";
import type { Options } from "./ask.ts";

/** What an answer has to be for a judge to say anything of it, as bits. */
export const gate = { success: 1, select: 2, filter: 4, orderby: 8, expand: 16 } as const;

/** The judge, marked as one that has nothing to say of answers that lack one of these, so that it need not be asked. */
export function behind(needs: number, judge: Judge, inner: Judge = judge): Judge {
  const marked: Judge = (answer, contract) => judge(answer, contract);
  return Object.assign(marked, { needs: needs | (inner.needs ?? 0) });
}

/** Whether a request asks for its entities in a form of their own: with what they lead to, or with parts of complex values alone. */
export function shapesItems({ expand, select }: Options): boolean {
  return expand !== undefined || (select !== undefined && select.some((name) => name.includes("/")));
}

/** The judge, marked as one that looks at status and body alone, and at what is expanded. */
export function ofBody(judge: Judge): Judge {
  return Object.assign(behind(0, judge), { seesBodyAlone: true as const });
}

/** Which of these an answer is. */
export function gatesOf({ ask: { options }, exchange: { response } }: Answer): number {
  return (
    (response.kind === "answered" && response.status === 200 ? gate.success : 0) |
    (options.select === undefined ? 0 : gate.select) |
    (options.filter === undefined ? 0 : gate.filter) |
    (options.orderby === undefined ? 0 : gate.orderby) |
    (options.expand === undefined ? 0 : gate.expand)
  );
}
