import type { PathStep } from "../metadata/walk-path.ts";
import { freshName, parameterName } from "../pages/operation/parameter-name.ts";

/** The template of a path as the metadata spells it; keys that have no telling name get that of their type, such as `workflowId`. */
export function templateOf(steps: readonly PathStep[]): {
  readonly template: string;
  readonly parameters: readonly string[];
} {
  const parameters: string[] = [];
  const segments: string[] = [];
  for (const { kind, name, type } of steps) {
    if (kind !== "key") {
      segments.push(name);
      continue;
    }
    const written = parameterName(name);
    const telling = /^(id|key)$/i.test(written) ? `${lastOf(type)}Id` : written;
    const fresh = freshName(telling, segments.at(-1) ?? "", parameters);
    parameters.push(fresh);
    segments.push(`{${fresh}}`);
  }
  return { template: `/${segments.join("/")}`, parameters };
}

/** The id of an operation without a page: `list-` or `get-`, and the names of its path. */
export function idOfPath(steps: readonly PathStep[]): string {
  const names = steps.filter(({ kind }) => kind !== "key").map(({ name }) => name.toLowerCase());
  return [verbOf(steps).toLowerCase(), ...names].join("-").replaceAll(/[^a-z0-9]+/g, "-");
}

/** The title of an operation without a page, such as `List runs`. */
export function titleOfPath(steps: readonly PathStep[]): string {
  const last = steps.at(-1);
  const name = last?.kind === "key" ? lastOf(last.type) : (last?.name ?? "");
  return `${verbOf(steps)} ${name}`;
}

function verbOf(steps: readonly PathStep[]): "List" | "Get" {
  return steps.at(-1)?.collection === true ? "List" : "Get";
}

function lastOf(type: string): string {
  return type.split(".").at(-1) ?? type;
}
