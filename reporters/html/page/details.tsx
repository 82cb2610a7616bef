import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";

import type { Stretch } from "../../text-difference.ts";
import { Copyable, CopyButton } from "./copy.tsx";
import type { Entry } from "./entry.ts";
import { ExchangeView } from "./exchange-view.tsx";

/** All that a result has to show, in the order in which a reader wants it. */
export function Details({ entry }: { readonly entry: Entry }): JSX.Element {
  // It does not change, however often the list around it does.
  return useMemo(() => <All entry={entry} />, [entry]);
}

function All({ entry }: { readonly entry: Entry }): JSX.Element {
  const { claim, place, result } = entry;
  const { details: more = {}, next, needs, waiver, smallest, exchanges, replay, pointers = [] } = result;
  return (
    <>
      <p class="claim">{claim.title}</p>
      <Compared result={result} />
      <Facts facts={more} />
      {next !== undefined && <Callout heading="Next step">{next}</Callout>}
      {needs !== undefined && <Callout heading="What would decide it">{needs}</Callout>}
      {waiver !== undefined && (
        <Callout heading="Waived">
          {waiver.reason}
          {waiver.cause !== undefined && ` Accepts all that has the cause ${waiver.cause}.`}
          {waiver.expires !== undefined && ` Holds until ${waiver.expires}.`}
          {waiver.link !== undefined && (
            <>
              {" "}
              <Link url={waiver.link} text={waiver.link} />
            </>
          )}
        </Callout>
      )}
      {smallest !== undefined && <Smallest {...smallest} />}
      {exchanges.map((at, number) => (
        <ExchangeView
          key={at}
          at={at}
          heading={exchanges.length === 1 ? "Exchange" : `Exchange ${number + 1} of ${exchanges.length}`}
          pointers={number === 0 ? pointers : none}
        />
      ))}
      <Section heading="Replay">
        <Copyable what="the replay command" text={replay} />
      </Section>
      <Section heading="Documented in">
        <ul class="sources">
          {claim.source.map(({ title, section, url }) => (
            <li>
              <Link url={url} text={title} />
              {`, “${section}”`}
            </li>
          ))}
        </ul>
      </Section>
      <p class="about">
        {`${place.operation}, route ${place.route}: `}
        <code>{place.template}</code>
      </p>
      <p class="share">
        <CopyButton what="the link to this requirement" text={linkTo(entry)} label="Copy link" />
      </p>
    </>
  );
}

const none: readonly string[] = [];

/** A link to a page of the web; anything else than http or https stays text. */
function Link({ url, text }: { readonly url: string; readonly text: string }): JSX.Element {
  const protocol = URL.canParse(url) ? new URL(url).protocol : "";
  if (protocol !== "https:" && protocol !== "http:") return <span>{text}</span>;
  return (
    <a href={url} rel="noopener noreferrer external">
      {text}
    </a>
  );
}

interface SectionProps {
  readonly heading: string;
  readonly children: ComponentChildren;
}

function Section({ heading, children }: SectionProps): JSX.Element {
  return (
    <section>
      <h4>{heading}</h4>
      {children}
    </section>
  );
}

function Callout({ heading, children }: SectionProps): JSX.Element {
  return (
    <div class="callout">
      <h4>{heading}</h4>
      <p>{children}</p>
    </div>
  );
}

/** Expected beside observed, with what differs marked in both. */
function Compared({ result }: { readonly result: Entry["result"] }): JSX.Element | null {
  const { expected, observed, occurrences, pointers: [first = ""] = [], differs } = result;
  if (expected === undefined && observed === undefined) return null;
  const often = occurrences === undefined ? [] : [`in ${occurrences.wrong} of ${occurrences.of} ${occurrences.what}`];
  const at = first === "" ? [] : [`${occurrences === undefined ? "" : "first "}at ${first}`];
  const places = [...often, ...at].join(", ");
  return (
    <dl class="compared">
      <div class="expected">
        <dt>Expected</dt>
        <dd>{marked(expected ?? "", differs?.expected)}</dd>
      </div>
      <div class="observed">
        <dt>Observed</dt>
        <dd>
          {marked(observed ?? "", differs?.observed)}
          {places !== "" && <span class="places">{places}</span>}
        </dd>
      </div>
    </dl>
  );
}

/** A text with stretches of it marked. */
function marked(text: string, stretches: readonly Stretch[] = []): ComponentChildren {
  let end = 0;
  const shown = stretches.map(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return (
      <>
        {before}
        <mark class="differs">{text.slice(from, to)}</mark>
      </>
    );
  });
  return (
    <>
      {shown}
      {text.slice(end)}
    </>
  );
}

function Facts({ facts }: { readonly facts: Readonly<Record<string, string>> }): JSX.Element | null {
  const entries = Object.entries(facts);
  if (entries.length === 0) return null;
  const { selected, received } = facts;
  return (
    <dl class="details">
      {entries.map(([label, text]) => {
        const other = label === "selected" ? received : label === "received" ? selected : undefined;
        return (
          <>
            <dt>{label}</dt>
            <dd>{other === undefined ? text : marked(text, onlyIn(text, other))}</dd>
          </>
        );
      })}
    </dl>
  );
}

const comma = ", ";

/** Where the names stand that a list has and another one has not. */
function onlyIn(list: string, other: string): readonly Stretch[] {
  const others = new Set(other.split(comma));
  let at = 0;
  return list.split(comma).flatMap((name): readonly Stretch[] => {
    const from = at;
    at += name.length + comma.length;
    return others.has(name) ? [] : [[from, from + name.length]];
  });
}

function Smallest({ query, from, shrinks }: NonNullable<Entry["result"]["smallest"]>): JSX.Element {
  return (
    <Section heading="Smallest query that shows it">
      <Copyable what="the smallest query" text={query} />
      {query !== from && (
        <p class="hint">
          {`shrunk in ${shrinks} steps from `}
          <code>{from}</code>
        </p>
      )}
    </Section>
  );
}

function linkTo({ anchor }: Entry): string {
  return `${location.href.split("#", 1)[0] ?? ""}#${anchor}`;
}
