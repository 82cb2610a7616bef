export { run } from "./run/run.ts";
export type { RunOptions, Progress } from "./run-options.ts";
export type {
  ClaimsTold,
  ClassResult,
  Evidence,
  ExitCode,
  FinishedRun,
  PermissionCell,
  PermissionRow,
  RequirementResult,
  RunVerdict,
  ShardRecord,
  SourceReference,
  VerdictKind,
  WaiverReference,
  WaiverRemark,
} from "./finished-run.ts";
export type { Shard } from "./run-options.ts";
export type { Waiver } from "./waivers/waiver.ts";
export type { ConformanceClass, Level, TargetClaims } from "../specs/requirement.ts";
export type { Identity, Purpose } from "../client/identity.ts";
export type { Exchange } from "../specs/exchange.ts";
export { fixedIdentity } from "../client/identity.ts";
export { Mint } from "../client/identities/minted.ts";
export type { Claims } from "../specs/claims.ts";
export { loadSpecs } from "../specs/loading/load.ts";
