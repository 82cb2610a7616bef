import type { StructuredType } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";
import type { Typed } from "./match-types.ts";
import type { TokenStream } from "./token-stream.ts";

/** Where names of a filter are looked up, and how an expression inside of an operand is parsed. */
export interface FilterScope {
  readonly type: StructuredType;
  /** The types behind the variables of enclosing lambdas. */
  readonly variables: ReadonlyMap<string, StructuredType>;
  readonly ex: Exchange;
  readonly parseExpression: (tokens: TokenStream, scope: FilterScope) => Typed;
}
