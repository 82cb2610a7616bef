import type { Identity } from "../../client/identity.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import { partsOf } from "../../specs/operation-parts.ts";
import type { Operation } from "../../specs/operation.ts";
import { mintedName } from "../session/callers.ts";

/** What is known of those who ask in a run, and of the command line that started it. */
export interface TokenNames {
  readonly program?: string;
  /** What makes the same tokens again, such as ` --key FILE`, as text for a shell. */
  readonly tokenOptions?: string;
  readonly identities?: readonly Identity[];
  /** Names of identities whose token `token --identity NAME` prints. */
  readonly namedIdentities?: readonly string[];
}

/** The command that prints the token of a request; undefined where none of ours does. */
export type TokenCommand = (answer: Answer) => string | undefined;

/** The commands that print the tokens by which these operations are asked: what a report shows in place of a token. */
export function tokenCommandOf(
  operations: readonly Operation[],
  { program = "graph-conformance", tokenOptions = "", identities = [], namedIdentities = [] }: TokenNames,
): TokenCommand {
  const given = new Set(identities.map(({ name }) => name));
  const minted = mintedName("");
  // Into a variable of a shell goes the token alone, not what npm says before it.
  const start = `${program.replace(/^npm start /, "npm start --silent ")} token`;
  return ({ ask, exchange: { request } }) => {
    const { identity } = request;
    if (given.has(identity)) {
      return namedIdentities.includes(identity) ? `${start} --identity ${identity}${tokenOptions}` : undefined;
    }
    if (!identity.startsWith(minted)) return undefined;
    // One with several tables of permissions has tokens for each of them.
    const operation = operations.find(({ routes }) => routes.includes(ask.route));
    const route = operation !== undefined && partsOf(operation).length > 1 ? ` --route ${ask.route.id}` : "";
    const where = operation === undefined ? "" : ` --operation ${operation.id}${route}`;
    return `${start} --profile ${identity.slice(minted.length)}${where}${tokenOptions}`;
  };
}
