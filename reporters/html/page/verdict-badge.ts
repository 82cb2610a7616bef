import { element } from "./element.ts";

const signs: Readonly<Record<string, string>> = {
  passed: "✓",
  failed: "✕",
  warned: "!",
  untested: "?",
  waived: "~",
  error: "‼",
  "not-applicable": "–",
};

/** A verdict as a word with a sign, so that it can be told without colours. */
export function verdictBadge(verdict: string): HTMLElement {
  return element("span", { class: "badge", "data-verdict": verdict }, verdictSign(verdict), verdictWord(verdict));
}

/** The sign alone, for those who see it. */
export function verdictSign(verdict: string): HTMLElement {
  return element("span", { class: "sign", "aria-hidden": "true" }, signs[verdict] ?? "·");
}

export function verdictWord(verdict: string): string {
  return verdict === "not-applicable" ? "not applicable" : verdict;
}
