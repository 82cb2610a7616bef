import { generatedId } from "../data/entity.ts";

const workflows = "/identityGovernance/lifecycleWorkflows/workflows";
const first = `${workflows}/${generatedId(8, 0)}`;

/** Paths into the two data sets. */
export const paths = {
  workflows,
  main: `${first}/userProcessingResults/${generatedId(5, 0)}/taskProcessingResults`,
  mainThroughRun: `${first}/runs/${generatedId(9, 0)}/userProcessingResults/${generatedId(5, 0)}/taskProcessingResults`,
  /** The id of a subject of `main`. */
  subject: generatedId(4, 0),
  /** The ids of `main`, below a workflow of another one. */
  stray: `${workflows}/${generatedId(8, 1)}/userProcessingResults/${generatedId(5, 0)}/taskProcessingResults`,
  /** The ids of `main`, below another run of its workflow. */
  strayRun: `${first}/runs/${generatedId(9, 1)}/userProcessingResults/${generatedId(5, 0)}/taskProcessingResults`,
  /** A run of `main`, below another workflow. */
  runElsewhere: `${workflows}/${generatedId(8, 1)}/runs/${generatedId(9, 0)}/userProcessingResults/${generatedId(5, 0)}/taskProcessingResults`,
  /** An item of `main` at an address of its own, and below another parent. */
  item: `${first}/userProcessingResults/${generatedId(5, 0)}/taskProcessingResults/${generatedId(3, 0)}`,
  strayItem: `${first}/userProcessingResults/${generatedId(5, 1)}/taskProcessingResults/${generatedId(3, 0)}`,
  run: `${first}/runs/${generatedId(9, 0)}`,
  version: `${first}/versions/1`,
  single: `${first}/userProcessingResults/${generatedId(5, 1)}/taskProcessingResults`,
  empty: `${first}/userProcessingResults/${generatedId(5, 2)}/taskProcessingResults`,
  /** Its keys must be quoted and encoded. */
  odd: `${workflows}/${encodeURIComponent("O'Brien's off-boarding, Zürich")}/userProcessingResults/${encodeURIComponent("Résultat d'Adele")}/taskProcessingResults`,
  large: `${first}/userProcessingResults/${generatedId(5, 3)}/taskProcessingResults`,
  largeThroughRun: `${first}/runs/${generatedId(9, 1)}/userProcessingResults/${generatedId(5, 3)}/taskProcessingResults`,
  documented: `${workflows}/14879e66-9ea9-48d0-804d-8fea672d0341/userProcessingResults/78b83505-6967-4168-a7ea-4921c0543ce9/taskProcessingResults`,
  documentedThroughRun: `${workflows}/14879e66-9ea9-48d0-804d-8fea672d0341/runs/72885f91-2cf0-44b1-b3ed-bd145af0192c/userProcessingResults/78b83505-6967-4168-a7ea-4921c0543ce9/taskProcessingResults`,
} as const;
