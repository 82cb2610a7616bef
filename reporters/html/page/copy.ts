import { announce, element } from "./element.ts";

const shownMs = 2000;
const mostShown = 4000;

/** A text to be copied: shown, shortened when it is very long, with a button that copies all of it. */
export function copyable(what: string, text: string): HTMLElement {
  const shown = text.length <= mostShown ? text : `${text.slice(0, mostShown)}… (the button copies all of it)`;
  return element("div", { class: "copyable" }, element("pre", {}, element("code", {}, shown)), copyButton(what, text));
}

/** A button that copies a text and says so. */
export function copyButton(what: string, text: string, label = "Copy"): HTMLButtonElement {
  const button = element("button", { type: "button", class: "copy", "aria-label": `${label} ${what}` }, label);
  button.addEventListener("click", () => {
    void copy(text).then((done) => {
      button.textContent = done ? "Copied" : "Not copied";
      announce(done ? `Copied ${what}` : `The browser does not let ${what} be copied`);
      setTimeout(() => {
        button.textContent = label;
      }, shownMs);
      return undefined;
    });
  });
  return button;
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
  const area = element("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
