/*
 * A kiosk: an attract screen, the form for one customer, and thanks. Each form is a new copy of the
 * page's template and is removed with what was typed into it, so that nothing of a customer is left
 * for the next one. Answers are kept in the queue first and sent from there.
 */
import { ConsentPurposes, needsContact } from "@spots/domain/consent/purposes";
import { leaveWithPin } from "./kiosk-leave.script";
import { keepAnswer, listWaiting, sendWaiting } from "./kiosk-queue.script";

const countdownSeconds = 10;
const thanksSeconds = 10;
const freshMs = 600_000;
const retryMs = 15_000;
/** The checkboxes of consents that need an address. */
const needing = ConsentPurposes.filter(needsContact).map((purpose) => `agree-${purpose}`);

type Screen = "attract" | "answer" | "thanks" | "left";

function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as T;
}

const kiosk = byId("kiosk");
const [answer, still, leave] = [byId("answer"), byId<HTMLDialogElement>("still"), byId<HTMLDialogElement>("leave")];
const sentences: Record<string, string> = JSON.parse(kiosk.dataset.sentences ?? "{}");
const idleSeconds = Number(kiosk.dataset.idle);
const address = location.pathname;
const loadedAt = performance.now();
let [screen, touchedAt]: [Screen, number] = ["attract", performance.now()];

/** An id with the time in front (UUID version 7), as the server makes them. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Date.now().toString(16).padStart(12, "0");
  const rest = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(rest.slice(3, 4), 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}

function show(next: Screen): void {
  screen = next;
  for (const each of ["attract", "answer", "thanks", "left"]) byId(each).hidden = each !== next;
  byId("to-leave").hidden = next !== "attract";
  scrollTo(0, 0);
  touchedAt = performance.now();
}

/** Removes the form with everything in it. */
function wipe(): void {
  answer.replaceChildren();
  if (still.open) still.close();
  if (leave.open) leave.close();
  if (screen !== "left") show("attract");
}

async function showQueue(): Promise<void> {
  const waiting = await listWaiting();
  const [aside, count] = [waiting.filter(({ isSetAside }) => isSetAside).length, waiting.length];
  const told = [count > aside && (sentences.waiting ?? "").replace("{count}", String(count - aside))];
  if (aside > 0) told.push((sentences.setAside ?? "").replace("{count}", String(aside)));
  byId("queue").textContent = told.filter(Boolean).join(" ");
}

const sendAll = () => sendWaiting(() => void showQueue()).catch(() => undefined);

const bodyOf = (form: HTMLFormElement) =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
const isHidden = (control: Element) => control.closest("[data-if]")?.getClientRects().length === 0;

function mark(form: HTMLFormElement, name: string, why = ""): void {
  document.getElementById(`${name}-wrong`)?.replaceChildren(why);
  for (const control of form.querySelectorAll<HTMLElement>(`[name="${name}"]`)) {
    if (why) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    if (why) control.closest("details")?.setAttribute("open", "");
  }
}

/** What keeps the answer from being taken, by field; nobody is there to correct it later. */
function faultsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-max]")) {
    const over = control.value.trim().length - Number(control.dataset.max);
    if (over > 0 && !isHidden(control)) faults[control.name] = (sentences.over ?? "").replace("{over}", String(over));
  }
  const contact = form.querySelector<HTMLInputElement>("[name=contact]");
  const agreed = [...form.querySelectorAll<HTMLInputElement>("[name^=agree-]")];
  const isReachable = agreed.some(({ checked, name }) => checked && needing.includes(name));
  if (!contact || isHidden(contact)) return faults;
  if (contact.value && !contact.validity.valid) faults.contact = sentences.badEmail ?? "";
  else if (contact.value && !isReachable) faults[agreed[0]?.name ?? ""] = sentences.consentNeeded ?? "";
  else if (!contact.value && isReachable) faults.contact = sentences.contactNeeded ?? "";
  return faults;
}

async function submit(form: HTMLFormElement, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  if (form.dataset.busy) return;
  const faults = faultsOf(form);
  for (const { id } of form.querySelectorAll(".wrong")) mark(form, id.slice(0, -"-wrong".length), "");
  for (const [name, why] of Object.entries(faults)) mark(form, name, why);
  const first = form.querySelector<HTMLElement>("[aria-invalid]");
  if (first) return first.focus();
  const body = bodyOf(form);
  const isAnswer = ([name, value]: [string, string]) =>
    value.trim() !== "" && /^(recallText|recommend|comment|q\d)/.test(name);
  if (![...body].some(isAnswer)) {
    byId("notice").textContent = sentences.required ?? "";
    return byId("notice").scrollIntoView({ block: "center" });
  }
  form.dataset.busy = "true";
  // An answer is not older than the page on which it was given.
  body.set("loaded", byId("kiosk").dataset.loaded ?? "");
  try {
    await keepAnswer({ id: body.get("id") ?? "", address, body: body.toString(), at: Date.now() });
  } catch {
    delete form.dataset.busy;
    byId("notice").textContent = sentences.cannotKeep ?? "";
    return byId("notice").scrollIntoView({ block: "center" });
  }
  answer.replaceChildren();
  show("thanks");
  byId("thanks").focus();
  void showQueue().then(sendAll);
}

function begin(): void {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
  answer.replaceChildren(byId<HTMLTemplateElement>("form").content.cloneNode(true));
  const form = answer.querySelector("form");
  if (!form) return;
  for (const name of ["made", "visit"]) form.querySelector(`[name=${name}]`)?.remove();
  for (const id of form.querySelectorAll<HTMLInputElement>("[name=id]")) id.value = newId();
  form.autocomplete = "off";
  for (const control of form.querySelectorAll("input, textarea")) control.setAttribute("autocomplete", "off");
  form.addEventListener("submit", (event) => void submit(form, event));
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) mark(form, target.name);
  });
  show("answer");
  answer.focus();
}

/**
 * Once a second: counts down when nobody touches the kiosk, and loads a new page between customers.
 */
function watch(): void {
  const idle = (performance.now() - touchedAt) / 1000;
  if (screen === "thanks" && idle >= thanksSeconds) wipe();
  if (screen === "answer") {
    const left = Math.ceil(idleSeconds - idle);
    if (left <= 0) wipe();
    else if (left <= countdownSeconds) {
      byId("left-seconds").textContent = String(left);
      if (!still.open) still.showModal();
    }
  }
  if (screen === "attract" && !leave.open && navigator.onLine && performance.now() - loadedAt > freshMs)
    location.reload();
}

const touch = () => {
  touchedAt = performance.now();
};
for (const kind of ["pointerdown", "keydown", "input"]) addEventListener(kind, touch, true);
// When the tap has ended: closed at its beginning, the tap would be on the form behind.
addEventListener("click", () => still.open && still.close());
byId("begin").addEventListener("click", begin);
byId("next").addEventListener("click", wipe);
byId("back").addEventListener("click", () => show("attract"));
for (const link of document.querySelectorAll<HTMLAnchorElement>("#attract a[lang]"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(link.href);
  });
byId("to-leave").addEventListener("click", () => leave.showModal());
leaveWithPin(leave, {
  address,
  sentences,
  onLeft: () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    show("left");
  },
});

// The way back leads nowhere, and a page that comes back from the browser's memory holds nothing.
history.pushState(null, "");
addEventListener("popstate", () => {
  history.pushState(null, "");
  wipe();
});
addEventListener("pagehide", wipe);
addEventListener("pageshow", ({ persisted }) => persisted && wipe());
document.addEventListener("visibilitychange", () => (document.hidden ? wipe() : void sendAll()));
addEventListener("online", () => void sendAll());

async function makeReadyForOffline(): Promise<void> {
  await navigator.storage?.persist?.();
  await navigator.serviceWorker.register("/k/sw.js", { scope: "/k/" });
  await navigator.serviceWorker.ready;
  const cache = await caches.open("kiosk");
  const scripts = [...document.scripts].map(({ src }) => src);
  const pages = [...document.querySelectorAll<HTMLAnchorElement>("#attract a[lang]")].map(({ href }) => href);
  for (const request of await cache.keys())
    if (new URL(request.url).pathname === "/kiosk.js" && !scripts.includes(request.url)) await cache.delete(request);
  await cache.addAll([address, ...pages, ...scripts]);
  kiosk.dataset.ready = "true";
}

show("attract");
setInterval(watch, 1000);
setInterval(() => void sendAll(), retryMs);
void showQueue().then(sendAll);
makeReadyForOffline().catch(() => {
  // Without a network it cannot be renewed; what was cached before stays.
});
