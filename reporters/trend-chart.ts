import { markupText } from "./markup-text.ts";

/** A line of a chart: a value for each run, undefined where the run has none. */
export interface TrendLine {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly dashed?: true;
}

export interface TrendChart {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  /** The chart in a sentence, for who cannot see it. */
  readonly description: string;
  readonly lines: readonly TrendLine[];
  /** Value at the top of the chart; the bottom is 0. */
  readonly top: number;
  readonly format: (value: number) => string;
}

const [width, height, left, right, edge] = [360, 140, 52, 12, 14];

/** A chart over runs as inline SVG, with title and description; colours are those of the page. */
export function trendChart({ id, title, description, lines, top, format }: TrendChart): string {
  const runs = Math.max(...lines.map(({ values }) => values.length));
  const x = (at: number): number =>
    runs <= 1 ? (left + width - right) / 2 : round(left + (at * (width - left - right)) / (runs - 1));
  const y = (value: number): number => round(height - edge - (value / (top || 1)) * (height - 2 * edge));
  const grid = [0, top / 2, top].map(
    (value) =>
      `<path class="grid" d="M${left} ${y(value)}H${width - right}"/><text x="${left - 6}" y="${y(value) + 4}">${markupText(format(value))}</text>`,
  );
  const drawn = lines.flatMap(({ name, values, dashed }) => {
    const kind = dashed === true ? ' class="dashed"' : "";
    const points = values.flatMap((value, at) => (value === undefined ? [] : [{ value, at }]));
    const dots = points.map(
      ({ value, at }) =>
        `<circle${kind} cx="${x(at)}" cy="${y(value)}" r="3"><title>${markupText(`${name}, run ${at + 1}: ${format(value)}`)}</title></circle>`,
    );
    return [`<path${kind} fill="none" d="${path(values, x, y)}"/>`, ...dots];
  });
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${markupText(title)}</title><desc id="${id}-desc">${markupText(description)}</desc>`,
    ...grid,
    ...drawn,
    "</svg>",
  ].join("\n");
}

// A run without a value leaves a gap.
function path(values: TrendLine["values"], x: (at: number) => number, y: (value: number) => number): string {
  return values
    .map((value, at) => {
      if (value === undefined) return "";
      return `${values[at - 1] === undefined ? "M" : "L"}${x(at)} ${y(value)}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
