import fc from "fast-check";

const before = [
  "",
  "x",
  "  ",
  "\n",
  "\r",
  "\t\n ",
  "\v",
  "\f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u00a0",
  "\ufeff",
  "\u001b[31m",
  "#",
];
const within = ["", "", "", "", "\u200b", "\u00ad", "\u2060", "\u{e0001}", "\u0000", "\u001b", "\u001b[0m", "\u202e"];
const prefixes = ["##[", "##vso[", "##VSO[", "##Vso[", "::"];
const names = [
  "stop-commands",
  "STOP-COMMANDS",
  "add-mask",
  "error file=a",
  "set-output name=x",
  "task.complete result=Succeeded",
];

/** Texts that a runner reads as a command in one place or another, with what it may pass over in them. */
export const commandTexts: fc.Arbitrary<string> = fc
  .record({
    before: fc.array(fc.constantFrom(...before), { maxLength: 3 }),
    prefix: fc.constantFrom(...prefixes),
    within: fc.array(fc.constantFrom(...within), { minLength: 6, maxLength: 6 }),
    name: fc.constantFrom(...names),
    after: fc.constantFrom("", "zz", "\n::x::y", "##[x]y"),
  })
  .map((drawn) => {
    const prefix = [...drawn.prefix].map((character, at) => character + (drawn.within[at] ?? "")).join("");
    return [...drawn.before, prefix, drawn.name, drawn.prefix === "::" ? "::" : "]", drawn.after].join("");
  });
