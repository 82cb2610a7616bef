import type { PageBody, PageData, PageExchange } from "../page-data.ts";

/** The data of the page. */
export function readData(): PageData {
  return read("data") as PageData;
}

/** An exchange; it may come in after the page, as the file is read. */
export async function readExchange(at: number): Promise<PageExchange> {
  await present(`exchange-${at}`);
  return read(`exchange-${at}`) as PageExchange;
}

export async function readBody(at: number): Promise<PageBody> {
  await present(`body-${at}`);
  return read(`body-${at}`) as PageBody;
}

function read(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null");
}

async function present(id: string): Promise<void> {
  if (document.getElementById(id) !== null || document.readyState !== "loading") return;
  await new Promise<void>((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}
