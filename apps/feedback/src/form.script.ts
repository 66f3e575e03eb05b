/*
 * The script of the customers' form, which also works without it. It stores drafts, offers them
 * when the page is opened again, and sends an answer again until it is acknowledged. The id in the
 * form makes repeated requests idempotent. It never fills in a field without the customer's action.
 */
import { bodyWith, type Chosen, chosenIn, wordsOf } from "./form-files.script";
import type { Reply } from "./form-reply";
import { drop, keep, read, sweep } from "./form-storage.script";

const page = location.pathname;
/**
 * The fields that are stored and offered again. All other fields are valid for one submission only.
 */
const offered = ["recallText", "recommend", "thankedMemberId", "thankedRole", "thankedWords", "comment"];
/** A question of the business's own, named by its place in the version of the form. */
const ownQuestion = /^q\d+(o\d+)?$/;
const isOffered = (name: string) => offered.includes(name) || ownQuestion.test(name);
const isTyped = ({ type, value }: HTMLInputElement) => !/radio|checkbox/.test(type) && value !== "";
const patience = { answerMs: 20_000, filesMs: 120_000, firstMs: 5000, longestMs: 60_000 };

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

function start(form: HTMLFormElement): void {
  const sentences: Record<string, string> = JSON.parse(form.dataset.sentences ?? "{}");
  const say = (id: "notice" | "state", text = "") => {
    byId(id).textContent = text;
  };
  /** What was typed into one version of a form is offered in that version only. */
  const draft = page + (form.dataset.form ?? "");
  const send = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const offer = byId("offer");
  /** Pending answers: the request body by id. */
  const waiting = new Map<string, string>();
  let isBusy = false;
  let isLeaving = false;
  let pause = patience.firstMs;
  let timer = 0;

  const filesById = new Map<string, Chosen>();
  const bodyOf = () => wordsOf(form);
  const textOf = (name: string) => bodyOf().get(name) ?? "";
  const controlsOf = (name: string) => [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`),
  ];
  const hidden = (name: string, value: string) => {
    for (const control of controlsOf(name)) control.value = value;
  };

  const mark = (name: string, why: string) => {
    const element = document.getElementById(`${name}-wrong`);
    if (element && element.textContent !== why) element.textContent = why;
    for (const control of controlsOf(name)) {
      if (why) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
      if (why) control.closest("details")?.setAttribute("open", "");
    }
  };
  /** A question whose rule is not met is hidden, and what stands in it is not stored. */
  const isHidden = (control: Element) => control.closest("[data-if]")?.getClientRects().length === 0;
  const excessOf = (control: HTMLInputElement | HTMLTextAreaElement) => {
    const { value, dataset } = control;
    if (isHidden(control)) return "";
    const over = value.trim().length - Number(dataset.max ?? Number.POSITIVE_INFINITY);
    return over > 0 ? (sentences.over ?? "").replace("{over}", over.toLocaleString(document.documentElement.lang)) : "";
  };
  const texts = () => [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-max]")];
  const focusFirstWrong = () => form.querySelector<HTMLElement>("[aria-invalid]")?.focus();

  const saveWords = () => {
    if (!offer.hidden) return;
    const words = bodyOf();
    for (const name of [...words.keys()]) if (!isOffered(name) || !words.get(name)) words.delete(name);
    if (words.toString() === "") drop("kept", draft);
    else keep("kept", draft, words.toString());
  };
  const showOffer = (text = "") => {
    offer.querySelector("p")?.replaceChildren(text);
    offer.hidden = false;
  };
  const closeOffer = () => {
    offer.hidden = true;
    saveWords();
    controlsOf("recallText")[0]?.focus();
  };
  byId("start-over").addEventListener("click", closeOffer);
  byId("go-on").addEventListener("click", () => {
    for (const [name, value] of new URLSearchParams(read("kept", draft) ?? "")) {
      if (!isOffered(name) || textOf(name)) continue;
      for (const control of controlsOf(name)) {
        if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type))
          control.checked = control.value === value;
        else control.value = value;
        if (name === "thankedWords") control.closest("details")?.setAttribute("open", "");
      }
    }
    closeOffer();
  });

  async function deliver(id: string, words: string): Promise<Reply | null> {
    const abort = new AbortController();
    const files = filesById.get(id) ?? [];
    const tooLong = setTimeout(() => abort.abort(), files.length > 0 ? patience.filesMs : patience.answerMs);
    try {
      const body = await bodyWith(words, files);
      const headers = { accept: "application/json" };
      const answer = await fetch(page + location.search, { method: "POST", headers, body, signal: abort.signal });
      const reply: Reply = await answer.json();
      return ["received", "refused", "later"].includes(reply.status) ? reply : null;
    } catch {
      return null; // No connection, or a proxy answered.
    } finally {
      clearTimeout(tooLong);
    }
  }

  /** Removes a pending answer, unless it was changed and sent again meanwhile. */
  const forget = (id: string, body: string) => {
    if (waiting.get(id) !== body) return;
    waiting.delete(id);
    drop("unsent", `${page}:${id}`);
  };

  /** Handles the reply to an answer that this page sent. */
  function onOwnReply(reply: Reply, body: string): void {
    if (reply.status === "received") {
      isLeaving = bodyOf().toString() === body;
      if (!isLeaving) {
        say("state", sentences.arrivedChanged);
        return;
      }
      drop("kept", draft);
      location.replace(reply.to);
      return;
    }
    saveWords();
    say("state");
    say("notice", reply.notice);
    if (reply.id) hidden("id", reply.id);
    if (reply.made) hidden("made", reply.made);
    hidden("website", "");
    for (const [name, why] of Object.entries(reply.wrong)) mark(name, why);
    if (Object.keys(reply.wrong).length > 0) focusFirstWrong();
    else byId("notice").scrollIntoView({ block: "center" });
  }

  /**
   * Handles the reply to an answer from an earlier visit to this page. The answer is never shown;
   * only its texts are offered.
   */
  function onEarlierReply(reply: Reply, body: string): void {
    if (reply.status === "received") {
      say("notice", sentences.arrived);
      return;
    }
    const words = new URLSearchParams(body);
    const isOfThis = (words.get("form") ?? "") === (form.dataset.form ?? "");
    for (const name of [...words.keys()])
      if (!(isOfThis ? isOffered(name) : offered.includes(name))) words.delete(name);
    keep("kept", draft, words.toString());
    showOffer(sentences.offerRefused);
  }

  async function sendAll(): Promise<void> {
    clearTimeout(timer);
    if (isBusy || isLeaving || waiting.size === 0) return;
    isBusy = true;
    send?.setAttribute("aria-disabled", "true");
    const tried = new Map<string, string>();
    for (;;) {
      const next = [...waiting].find(([id, body]) => tried.get(id) !== body);
      if (!next || isLeaving) break;
      const [id, body] = next;
      tried.set(id, body);
      const reply = await deliver(id, body);
      const isOwn = id === textOf("id");
      if (reply && reply.status !== "later") {
        forget(id, body);
        if (isOwn) onOwnReply(reply, body);
        else onEarlierReply(reply, body);
      } else if (!isOwn) say("notice", sentences.waitingEarlier);
      else say("state", read("unsent", `${page}:${id}`) === null ? sentences.waitingHere : sentences.waiting);
    }
    isBusy = false;
    send?.removeAttribute("aria-disabled");
    if (waiting.size === 0 || isLeaving) return;
    timer = window.setTimeout(() => void sendAll(), pause);
    pause = Math.min(pause * 2, patience.longestMs);
  }

  let isSwitching = false;
  for (const other of form.querySelectorAll("[name=switch]"))
    other.addEventListener("click", () => {
      isSwitching = true;
    });
  form.addEventListener("submit", (event) => {
    if (isSwitching) return; // The server renders the page in the other language with all entered values.
    event.preventDefault();
    if (isLeaving) return;
    for (const { id } of form.querySelectorAll(".wrong")) mark(id.slice(0, -"-wrong".length), "");
    for (const text of texts()) mark(text.name, excessOf(text));
    if (form.querySelector("[aria-invalid]")) return focusFirstWrong();
    const [id, body] = [textOf("id"), bodyOf().toString()];
    waiting.set(id, body);
    const files = chosenIn(form);
    filesById.set(id, files);
    // An answer with a file is not sent without it later, so it waits in this page.
    if (files.length === 0 && keep("unsent", `${page}:${id}`, body)) drop("kept", draft);
    say("notice");
    say("state", sentences.sending);
    pause = patience.firstMs;
    void sendAll();
  });
  form.addEventListener("input", (event) => {
    saveWords();
    const control = event.target;
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      mark(control.name, control.dataset.max ? excessOf(control) : "");
  });
  addEventListener("online", () => void sendAll());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void sendAll();
  });
  addEventListener("pageshow", () => {
    isSwitching = false;
    // A browser may restore field values, so their section opens: the customer sees an address and
    // what is ticked before sending it.
    for (const details of form.querySelectorAll("details"))
      if (details.querySelector(":checked:not([value=''])") || [...details.querySelectorAll("input")].some(isTyped))
        details.open = true;
  });

  for (const key of sweep("unsent", `${page}:`)) {
    const body = read("unsent", key);
    if (body !== null) waiting.set(key.slice(page.length + 1), body);
  }
  void sendAll();
  if (read("kept", draft) !== null && ![...bodyOf().keys()].some((name) => isOffered(name) && textOf(name)))
    showOffer(sentences.offer);
}

const found = document.querySelector("form");
if (found) start(found);
