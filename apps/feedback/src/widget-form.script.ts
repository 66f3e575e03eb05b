/*
 * The form inside a widget: sends the answer until it is acknowledged while the page is open, and
 * stores nothing on the device.
 */
import type { Reply } from "./form-reply";

type Way = {
  /** Where the answer is sent to. */
  readonly address: string;
  /** What was typed before the language was changed. */
  readonly typed: URLSearchParams | undefined;
  readonly onThanks: (to: string) => void;
  readonly onLanguage: (language: string, typed: URLSearchParams) => void;
};

const patience = { answerMs: 20_000, firstMs: 5000, longestMs: 60_000 };

export function startForm(form: HTMLFormElement, { address, typed, onThanks, onLanguage }: Way): void {
  const sentences: Record<string, string> = JSON.parse(form.dataset.sentences ?? "{}");
  const root = form.getRootNode() as ShadowRoot;
  const say = (id: "notice" | "state", text = "") => root.getElementById(id)?.replaceChildren(text);
  const controls = () => [...form.elements].filter((each) => "name" in each) as HTMLInputElement[];
  const named = (name: string) => controls().filter((control) => control.name === name);
  const body = () => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const isHidden = (control: Element) => control.closest("[data-if]")?.getClientRects().length === 0;

  const mark = (name: string, why: string) => {
    root.getElementById(`${name}-wrong`)?.replaceChildren(why);
    for (const control of named(name)) {
      if (why) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
      if (why) control.closest("details")?.setAttribute("open", "");
    }
  };
  const excessOf = (control: HTMLInputElement) => {
    const over = control.value.trim().length - Number(control.dataset.max ?? Number.POSITIVE_INFINITY);
    return over > 0 && !isHidden(control) ? (sentences.over ?? "").replace("{over}", String(over)) : "";
  };

  for (const [name, value] of typed ?? []) {
    if (name === "id" || name === "made" || name === "locale" || name === "form") continue;
    for (const control of named(name))
      if (/radio|checkbox/.test(control.type)) control.checked = control.value === value;
      else control.value = value;
  }

  let [pause, timer, isBusy] = [patience.firstMs, 0, false];
  async function deliver(): Promise<Reply | null> {
    const abort = new AbortController();
    const tooLong = setTimeout(() => abort.abort(), patience.answerMs);
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { accept: "application/json" },
        body: body(),
        credentials: "omit",
        signal: abort.signal,
      });
      return await answer.json();
    } catch {
      return null;
    } finally {
      clearTimeout(tooLong);
    }
  }
  async function send(): Promise<void> {
    if (isBusy || !form.isConnected) return;
    isBusy = true;
    clearTimeout(timer);
    say("state", sentences.sending);
    const reply = await deliver();
    isBusy = false;
    if (reply?.status === "received") return onThanks(reply.to);
    if (reply === null || reply.status === "later") {
      say("state", sentences.waitingHere);
      timer = window.setTimeout(() => void send(), pause);
      pause = Math.min(pause * 2, patience.longestMs);
      return;
    }
    say("state");
    say("notice", reply.notice);
    for (const [name, value] of [
      ["id", reply.id],
      ["made", reply.made],
    ] as const)
      if (value) for (const control of named(name)) control.value = value;
    for (const [name, why] of Object.entries(reply.wrong)) mark(name, why);
    const first = form.querySelector<HTMLElement>("[aria-invalid]");
    if (first) first.focus();
    else root.getElementById("notice")?.scrollIntoView({ block: "center" });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement && submitter.name === "switch")
      return onLanguage(submitter.value, body());
    say("notice");
    for (const control of controls()) if (control.dataset.max) mark(control.name, excessOf(control));
    const wrong = form.querySelector<HTMLElement>("[aria-invalid]");
    if (wrong) return wrong.focus();
    pause = patience.firstMs;
    void send();
  });
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      mark(target.name, target.dataset.max ? excessOf(target as HTMLInputElement) : "");
  });
  addEventListener("online", () => {
    if (timer) void send();
  });
}
