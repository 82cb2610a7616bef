import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";

import { deepestJson } from "../json-depth.ts";
import { jsoncDepth } from "./line-of-pointer.ts";

export type ParsedJson =
  | { readonly kind: "value"; readonly value: unknown }
  /** `line` counts from 0, from the first line of the text. */
  | { readonly kind: "invalid"; readonly line: number; readonly reason: string };

/** Parses strict JSON of at most 200 levels; where it is none, says on which line and why. */
export function parseJson(text: string): ParsedJson {
  if (jsoncDepth(text) > deepestJson) {
    return { kind: "invalid", line: 0, reason: `it is nested more than ${deepestJson} levels deep` };
  }
  try {
    return { kind: "value", value: JSON.parse(text) };
  } catch (error) {
    const errors: ParseError[] = [];
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    if (first === undefined) return { kind: "invalid", line: 0, reason: String(error) };
    const before = text.slice(0, first.offset);
    const near = text.slice(first.offset, first.offset + first.length).split("\n")[0] ?? "";
    const reason = `${reasons[printParseErrorCode(first.error)] ?? "it is malformed"}${near === "" ? "" : ` at ${near}`}`;
    return { kind: "invalid", line: before.split("\n").length - 1, reason };
  }
}

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol: "a word that is no JSON",
  InvalidNumberFormat: "a number that is none",
  PropertyNameExpected: "a member name is missing, as after a comma too many",
  ValueExpected: "a value is missing, as after a comma too many",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a brace is not closed",
  CloseBracketExpected: "a bracket is not closed",
  EndOfFileExpected: "something follows the value",
  InvalidCommentToken: "a comment",
  UnexpectedEndOfString: "a string is not closed",
  InvalidCharacter: "a character that JSON does not allow",
};
