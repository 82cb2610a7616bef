import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { PageBody, PageExchange } from "../page-data.ts";
import { readBody, readExchange } from "./blocks.ts";
import { BodyView } from "./body-view.tsx";
import { Copyable } from "./copy.tsx";
import { duration } from "./timings.tsx";

interface ExchangeProps {
  /** The place of the exchange in the file. */
  readonly at: number;
  readonly heading: string;
  /** Where in the body of the answer what is wrong stands. */
  readonly pointers: readonly string[];
}

interface Read {
  readonly exchange: PageExchange;
  readonly body?: PageBody;
}

/** An exchange: what was asked, what came, and how to ask it again. It fills itself once its data is there. */
export function ExchangeView({ at, heading, pointers }: ExchangeProps): JSX.Element {
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    void readWhole(at).then(setRead);
  }, [at]);
  return (
    <section class="exchange">
      <h4>{heading}</h4>
      {read !== undefined && <Exchange {...read} pointers={pointers} />}
    </section>
  );
}

async function readWhole(at: number): Promise<Read> {
  const exchange = await readExchange(at);
  return "failure" in exchange.response ? { exchange } : { exchange, body: await readBody(exchange.response.body) };
}

function Exchange({ exchange, body, pointers }: Read & Pick<ExchangeProps, "pointers">): JSX.Element {
  const { request, response, curl } = exchange;
  const who = request.identity === "anonymous" ? "without a token" : `as ${request.identity}`;
  const took = duration(response.durationMs);
  return (
    <>
      <p class="request">
        <b>{request.method}</b> <code>{readable(request.url)}</code>
      </p>
      {"failure" in response ? (
        <p class="answer">{`${who}: no answer after ${took}: ${response.failure}`}</p>
      ) : (
        <p class="answer">
          <b class="status">{response.status}</b>
          {` ${who}, in ${took}`}
        </p>
      )}
      <Headers heading="Request headers" headers={request.headers} />
      {!("failure" in response) && <Headers heading="Response headers" headers={response.headers} />}
      {body !== undefined && <BodyView body={body} pointers={pointers} />}
      <h5>curl</h5>
      <Copyable what="the curl command" text={curl} />
    </>
  );
}

interface HeadersProps {
  readonly heading: string;
  readonly headers: Readonly<Record<string, string>>;
}

function Headers({ heading, headers }: HeadersProps): JSX.Element {
  const entries = Object.entries(headers);
  return (
    <details class="headers">
      <summary>{`${heading} (${entries.length})`}</summary>
      <dl class="details">
        {entries.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

const mostShown = 4000;

// Spaces, quotes, brackets and their like as a reader writes them; the curl command has the URL as it was sent.
const plain = /%(?:20|22|24|27|28|29|2c|2f|3a|3b|3d|40|5b|5d)/gi;

function readable(url: string): string {
  const shown = url.replaceAll(plain, decodeURIComponent);
  return shown.length <= mostShown ? shown : `${shown.slice(0, mostShown)}…`;
}
