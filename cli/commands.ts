import type { Commands } from "./command-entry.ts";

/** All commands, the default one first. */
export const commands: Commands = [
  { name: "run", summary: "test a target; the default", load: () => import("./run.ts") },
  { name: "serve", summary: "start the reference server", load: () => import("./serve.ts") },
  { name: "diff", summary: "compare two JSON reports", load: () => import("./diff.ts") },
  { name: "merge", summary: "merge the reports of shards", load: () => import("./merge.ts") },
  { name: "history", summary: "draw a history of runs", load: () => import("./history.ts") },
  { name: "show-report", summary: "open the last HTML report", load: () => import("./show-report.ts") },
  { name: "compare", summary: "hold two services against each other", load: () => import("./compare.ts") },
  { name: "prove", summary: "show what the suite catches", load: () => import("./prove.ts") },
  { name: "identities", summary: "plan who is to ask", load: () => import("./identities.ts") },
  { name: "jwks", summary: "print the public keys of minted tokens", load: () => import("./jwks.ts") },
  { name: "token", summary: "print a minted token", load: () => import("./token.ts") },
  { name: "init", summary: "write a config for a target", load: () => import("./init.ts") },
  { name: "check", summary: "judge recorded or documented exchanges", load: () => import("./check.ts") },
  { name: "derive", summary: "make a contract of a documentation page", load: () => import("./derive.ts") },
  { name: "completion", summary: "print a completion script for a shell", load: () => import("./completion.ts") },
  { name: "list", summary: "list requirements, faults or variations", load: () => import("./list.ts") },
];
