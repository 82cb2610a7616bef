import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { announce } from "./texts.tsx";

const shownMs = 2000;
const mostShown = 4000;

interface CopyProps {
  /** What the text is, such as `the curl command`. */
  readonly what: string;
  readonly text: string;
}

/** A text to be copied: shown, shortened when it is very long, with a button that copies all of it. */
export function Copyable({ what, text }: CopyProps): JSX.Element {
  return (
    <div class="copyable">
      <pre>
        <code>{text.length <= mostShown ? text : `${text.slice(0, mostShown)}… (the button copies all of it)`}</code>
      </pre>
      <CopyButton what={what} text={text} />
    </div>
  );
}

/** A button that copies a text and says so. */
export function CopyButton({ what, text, label = "Copy" }: CopyProps & { readonly label?: string }): JSX.Element {
  const [said, say] = useState(label);
  const tell = (done: boolean): undefined => {
    say(done ? "Copied" : "Not copied");
    announce(done ? `Copied ${what}` : `The browser does not let ${what} be copied`);
    setTimeout(() => say(label), shownMs);
  };
  return (
    <button type="button" class="copy" aria-label={`${label} ${what}`} onClick={() => void copy(text).then(tell)}>
      {said}
    </button>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

// Where a page came over plain HTTP, there is no other way.
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.className = "unseen";
  area.setAttribute("aria-hidden", "true");
  area.tabIndex = -1;
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
