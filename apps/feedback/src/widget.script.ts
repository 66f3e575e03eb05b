/*
 * The button of a channel on a foreign web site, and its dialog with the form. Everything is in a
 * shadow root with a constructed style sheet, built without markup from strings, and nothing is
 * stored: a page may forbid inline styles, markup from strings and all other origins. It needs
 * `script-src` and `connect-src` of this script's origin.
 */
import { startForm } from "./widget-form.script";
import { texts } from "./widget-texts.script";

const script = document.currentScript ?? document.querySelector("script[data-channel][src*='/widget.js']");

/** The style of the page is of `.page` in here, so that nothing outside changes its variables. */
const own = `
:host{all:initial!important;position:fixed!important;inset-block-end:16px!important;inset-inline-end:16px!important;z-index:2147483647!important;display:block!important}
:host::before,:host::after{content:none!important;display:none!important}
.open{all:unset;box-sizing:border-box;cursor:pointer;min-height:48px;max-width:calc(100vw - 32px);padding:12px 20px;border-radius:24px;font:600 16px/1.4 system-ui,sans-serif;overflow-wrap:anywhere;background:var(--ground,#1b2136);color:var(--text,#fff);border:1px solid currentColor;box-shadow:0 2px 12px rgb(0 0 0/.3)}
.open:focus-visible{outline:3px solid Highlight;outline-offset:3px}
dialog{--gap:min(8dvh,4rem);margin:var(--gap) auto auto;padding:0;border:0;width:min(40rem,100vw);max-width:none;height:fit-content;max-height:calc(100dvh - 2*var(--gap));overflow:auto;border-radius:16px;background:#fff}
dialog::backdrop{background:rgb(0 0 0/.5)}
.page{max-width:none;min-height:8rem;outline:none}
.page .close{position:sticky;inset-block-start:8px;float:inline-end;z-index:1;width:48px;height:48px;min-height:48px;margin:0;padding:0;font-size:24px}
@media print{:host{display:none!important}}`;

function sheet(root: ShadowRoot, text: string): (next: string) => void {
  if (!("adoptedStyleSheets" in root)) {
    const style = (root as ShadowRoot).appendChild(document.createElement("style"));
    style.textContent = text;
    return (next) => {
      style.textContent = next;
    };
  }
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
  return (next) => made.replaceSync(next);
}

/**
 * Reads a page of the channel. Parsed by the browser's own reader: no markup is made from a string
 * here.
 */
function read(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = 20_000;
    request.onload = () => (request.responseXML ? resolve(request.responseXML) : reject(new Error("no page")));
    request.onerror = reject;
    request.ontimeout = reject;
    request.send();
  });
}

function button(className: string, text: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = text;
  return made;
}

function show({ dataset, src }: HTMLScriptElement): void {
  const { channel = "", label = "Feedback", colour, ink, visit, theme } = dataset;
  if (document.querySelector(`[data-magic-spots="${CSS.escape(channel)}"]`)) return;
  const { origin } = new URL(src);
  const wished = dataset.lang || document.documentElement.lang || navigator.language;
  const say = texts[wished.slice(0, 2).toLowerCase()] ?? texts.en;
  const addressOf = (lang: string) =>
    `${origin}/w/${encodeURIComponent(channel)}?lang=${encodeURIComponent(lang)}${visit ? `&v=${encodeURIComponent(visit)}` : ""}`;

  const host = document.createElement("div");
  host.dataset.magicSpots = channel;
  const root = host.attachShadow({ mode: "open" });
  const setStyle = sheet(root, "");
  sheet(root, own);
  const open = button("open", label);
  open.setAttribute("aria-haspopup", "dialog");
  if (colour) open.style.setProperty("--ground", colour);
  if (ink) open.style.setProperty("--text", ink);
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", label);
  const page = document.createElement("div");
  page.className = "page";
  page.tabIndex = -1;
  if (theme) page.dataset.theme = theme;
  const close = button("close small", "×");
  close.setAttribute("aria-label", say?.close ?? "×");
  close.addEventListener("click", () => dialog.close());
  dialog.append(page);
  root.append(open, dialog);

  const fill = (...content: (Node | string)[]) => {
    page.replaceChildren(close, ...content);
    page.focus();
  };

  function fail(): void {
    const [words, way] = [document.createElement("p"), document.createElement("a")];
    words.textContent = say?.failed ?? "";
    way.textContent = say?.openPage ?? "";
    way.href = `${origin}/f/${encodeURIComponent(channel)}`;
    way.target = "_blank";
    way.rel = "noopener";
    fill(words, way);
    isLoaded = false;
  }

  let isLoaded = false;
  async function load(address: string, typed?: URLSearchParams): Promise<void> {
    isLoaded = true;
    page.setAttribute("aria-busy", "true");
    try {
      const from = await read(address);
      const { lang, dir } = from.documentElement;
      page.lang = lang;
      page.dir = dir || "ltr";
      dialog.dir = page.dir;
      const style = [...from.querySelectorAll("[data-style]")].map(({ textContent }) => textContent).join("");
      setStyle(style.replaceAll(":root", ".page").replace(/\bbody\s*\{/g, ".page{"));
      const main = document.importNode(from.querySelector("main") ?? from.body, true);
      fill(...main.childNodes);
      for (const link of page.querySelectorAll("a")) {
        const to = new URL(link.getAttribute("href") ?? "", address);
        link.href = to.href;
        link.target = "_blank";
        link.rel = "noopener";
        // "Someone else would like to answer" stays in the dialog.
        if (to.pathname !== `/f/${channel}` && to.pathname !== `/w/${channel}`) continue;
        link.addEventListener("click", (event) => {
          event.preventDefault();
          void load(addressOf(lang));
        });
      }
      const form = page.querySelector("form");
      if (form)
        startForm(form, {
          address: addressOf(lang),
          typed,
          onThanks: (to) => void load(new URL(to, origin).href),
          onLanguage: (next, words) => void load(addressOf(next), words),
        });
      else isLoaded = false;
    } catch {
      fail();
    } finally {
      page.removeAttribute("aria-busy");
    }
  }

  open.addEventListener("click", () => {
    dialog.showModal();
    if (isLoaded) return;
    fill(say?.loading ?? "");
    void load(addressOf(wished));
  });
  document.body.append(host);
}

if (script instanceof HTMLScriptElement && script.dataset.channel) {
  const found = script;
  if (document.body) show(found);
  else addEventListener("DOMContentLoaded", () => show(found), { once: true });
}
