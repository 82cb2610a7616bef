import type { JSX } from "preact";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import type { PageBody } from "../page-data.ts";
import { jsonLayout, type JsonLine, type JsonPlace } from "./json-layout.ts";
import { announce } from "./texts.tsx";

const mostLines = 10_000;
const mostMarked = 12;
const deepest = 40;

interface BodyProps {
  readonly body: PageBody;
  readonly pointers: readonly string[];
}

/** A body: JSON one member a line with the places that matter marked, anything else as it came. */
export function BodyView({ body: { text, length }, pointers }: BodyProps): JSX.Element {
  const id = useId();
  const isCut = text.length < length;
  const layout = useMemo(() => jsonLayout(text, pointers, isCut), [text, pointers, isCut]);
  const [current, setCurrent] = useState(0);
  const box = useRef<HTMLPreElement>(null);
  const places = (layout?.places ?? []).filter(({ first }) => first < mostLines);
  const currentLine = places[current]?.first;
  useLayoutEffect(() => {
    const line = box.current?.querySelector<HTMLElement>(".current");
    if (line !== null && line !== undefined && box.current !== null) {
      box.current.scrollTop = line.offsetTop - box.current.clientHeight / 3;
    }
  }, [currentLine]);
  const heading = <h5 id={id}>Response body</h5>;
  if (length === 0) {
    return (
      <div class="body">
        {heading}
        <p class="hint">The body is empty.</p>
      </div>
    );
  }
  const notes = [
    isCut && `Cut: the first ${count(text.length)} of ${count(length)} characters are shown.`,
    layout === undefined && "The body is not JSON.",
    layout !== undefined &&
      layout.lines.length > mostLines &&
      `The first ${count(mostLines)} of ${count(layout.lines.length)} lines are shown.`,
    isCut &&
      layout !== undefined &&
      layout.places.length < pointers.length &&
      "What is wrong may stand behind the cut.",
  ];
  return (
    <div class="body">
      {heading}
      {notes.map((note) => note !== false && <p class="hint">{note}</p>)}
      {places.length > 0 && <PlaceBrowser places={places} current={current} onStep={setCurrent} />}
      <pre class="box" tabIndex={0} role="region" aria-labelledby={id} ref={box}>
        <code data-lines={true}>
          {layout === undefined ? text : jsonLines(layout.lines.slice(0, mostLines), layout.places, currentLine)}
        </code>
      </pre>
    </div>
  );
}

interface PlaceBrowserProps {
  readonly places: readonly JsonPlace[];
  readonly current: number;
  readonly onStep: (at: number) => void;
}

/** Leads from one marked place of a body to the next; the first is in view from the start. */
function PlaceBrowser({ places, current, onStep }: PlaceBrowserProps): JSX.Element {
  const nameOf = (at: number): string => {
    const pointer = places[at]?.pointer ?? "";
    return pointer === "" ? "the whole body" : pointer;
  };
  const countOf = (at: number): string => (places.length === 1 ? "" : `${at + 1} of ${places.length}: `);
  const step = (by: number): void => {
    const next = (current + by + places.length) % places.length;
    onStep(next);
    announce(countOf(next) + nameOf(next));
  };
  return (
    <div class="place-browser">
      <span class="pointer">
        {countOf(current)}
        <code>{nameOf(current)}</code>
      </span>
      {places.length > 1 && (
        <>
          <button type="button" class="quiet" onClick={() => step(-1)}>
            Previous place
          </button>
          <button type="button" class="quiet" onClick={() => step(1)}>
            Next place
          </button>
        </>
      )}
    </div>
  );
}

function jsonLines(
  lines: readonly JsonLine[],
  places: readonly JsonPlace[],
  current: number | undefined,
): readonly JSX.Element[] {
  const marked = new Map<number, JsonPlace>();
  for (const place of places) {
    const last = place.missing !== undefined || place.last - place.first >= mostMarked ? place.first : place.last;
    for (let at = place.first; at <= last; at += 1) if (!marked.has(at)) marked.set(at, place);
  }
  return lines.map(({ depth, tokens }, at) => {
    const place = marked.get(at);
    const shown = tokens.map(({ kind, text }) => (kind === "mark" ? text : <span class={kind}>{text}</span>));
    const indent = "  ".repeat(Math.min(depth, deepest));
    // Each ends in a line feed for those who copy the text.
    if (place === undefined) {
      return (
        <span class="line" data-lines={true}>
          {indent}
          {shown}
          {"\n"}
        </span>
      );
    }
    const missing = place.first === at ? place.missing : undefined;
    return (
      <span class={`line marked${at === current ? " current" : ""}`} data-line={at} data-lines={true}>
        {indent}
        <mark>{shown}</mark>
        {missing !== undefined && <span class="missing">{` ← no ${missing} here`}</span>}
        {"\n"}
      </span>
    );
  });
}

function count(number: number): string {
  return number.toLocaleString("en");
}
