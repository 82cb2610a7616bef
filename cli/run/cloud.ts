import type { Config } from "../../schemas/own/config.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Cloud, Operation } from "../../specs/operation.ts";
import { UsageError } from "../usage-error.ts";
import type { RunFlags } from "./run-flags.ts";

/** The cloud of a run. It is certain where somebody named it or the target is its root; else the global one is assumed. */
export interface ChosenCloud {
  readonly cloud: Cloud;
  readonly certain: boolean;
}

/** The cloud that the command line or the config names. */
export function namedCloud(flags: Pick<RunFlags, "cloud">, config: Config): Cloud | undefined {
  return flags.cloud ?? config.cloud;
}

/** The root of a cloud; undefined when no operation has one there. */
export function rootOf(cloud: Cloud, { operations }: Specs): string | undefined {
  return operations.flatMap(({ roots }) => roots.get(cloud) ?? [])[0];
}

/** The cloud that is named, else the one that the target belongs to. Throws {@link UsageError} when these are two. */
export function cloudOf(
  target: URL | undefined,
  named: Cloud | undefined,
  { operations }: Pick<Specs, "operations">,
): ChosenCloud {
  const roots = operations.flatMap(({ roots: byCloud }) => [...byCloud]);
  const own = roots.find(([, root]) => new URL(root).origin === target?.origin)?.[0];
  if (own !== undefined && named !== undefined && own !== named) {
    throw new UsageError(`The target ${target?.origin} is of the cloud ${own}, but the cloud is to be ${named}.`);
  }
  const cloud = named ?? own;
  return cloud === undefined ? { cloud: "global", certain: false } : { cloud, certain: true };
}

/** The operations that the cloud has. Throws {@link UsageError} when it has none of them. */
export function availableIn({ cloud, certain }: ChosenCloud, operations: readonly Operation[]): readonly Operation[] {
  const available = operations.filter(({ availability }) => !certain || availability.get(cloud) !== false);
  const [missing] = operations;
  if (available.length > 0 || missing === undefined) return available;
  throw new UsageError(
    `The cloud ${cloud} does not have "${missing.title}", as its documentation says. Choose another cloud or operation.`,
  );
}
