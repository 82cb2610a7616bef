/**
 * On which side of a comparison the name stands that the refusal of a filter calls unknown; `undefined` when the filter
 * was refused for another reason.
 */
export function unknownOperand(problem: string, text: string): "left" | "right" | undefined {
  const name = /could not find a property named '([^']*)'/.exec(problem)?.[1];
  if (name === undefined) return undefined;
  const operators = ["eq", "ne", "gt", "ge", "lt", "le"];
  return operators.some((operator) => text.includes(` ${operator} ${name}`)) ? "right" : "left";
}
