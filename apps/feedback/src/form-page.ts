import type { Guest } from "@spots/api/feedback/door.queries";
import type { Locale } from "@spots/domain/kernel/locale";
import { html } from "hono/html";
import type { Say } from "./words";

/** What was typed, as the form posts it. */
export type Typed = Readonly<Record<string, string>>;
type Form = {
  readonly say: Say;
  readonly locale: Locale;
  readonly guest: Guest;
  readonly typed: Typed;
  readonly wrong: Readonly<Record<string, string>>;
  readonly notice: string | null;
};

/** The five questions, the open one first. What was typed stays, each broken field says why, and it needs no script. */
export function formBody({ say, locale, guest, typed, wrong, notice }: Form) {
  const was = (name: string) => typed[name] ?? "";
  const because = (name: string) => (wrong[name] ? html`<p class="wrong" id="${name}-wrong">${wrong[name]}</p>` : "");
  const marks = (name: string) => (wrong[name] ? html` aria-invalid="true" aria-describedby="${name}-wrong"` : "");
  const other = locale === "en" ? "de" : "en";
  return html`${notice ? html`<p class="note" role="alert">${notice}</p>` : ""}
<form method="post" data-kept="${say("kept")}" data-sending="${say("sending")}" novalidate>
<input type="hidden" name="id" value="${was("id")}"><input type="hidden" name="made" value="${was("made")}"><input type="hidden" name="visit" value="${was("visit")}"><input type="hidden" name="locale" value="${locale}">
<p class="hp" aria-hidden="true"><label>Website <input name="website" tabindex="-1" autocomplete="off" value="${was("website")}"></label></p>
<label class="q" for="story">${say("question")}</label><textarea id="story" name="story" maxlength="2000" dir="auto" placeholder="${say("questionHint")}"${marks("story")}>${was("story")}</textarea>${because("story")}
<fieldset${marks("recommend")}><legend>${say("recommend")}</legend><div class="scale">${Array.from({ length: 11 }, (_, score) => html`<label><input type="radio" name="recommend" value="${score}"${was("recommend") === String(score) ? html` checked` : ""}><span>${score}</span></label>`)}</div><div class="ends"><small>${say("least")}</small><small>${say("most")}</small></div>${because("recommend")}</fieldset>
<fieldset><legend>${say("who")} <small>${say("ifYouLike")}</small></legend>${
    guest.names.length > 0
      ? html`<div class="who">${guest.names.map(({ id, name }) => html`<label><input type="radio" name="thanked" value="${id}"${was("thanked") === id ? html` checked` : ""}><span>${name}</span></label>`)}<label><input type="radio" name="thanked" value=""${was("thankedWords") && !was("thanked") ? html` checked` : ""}><span>${say("someoneElse")}</span></label></div>`
      : ""
  }<input type="text" name="thankedWords" maxlength="120" dir="auto" aria-label="${say("whoWords")}" placeholder="${say("whoWords")}" value="${was("thankedWords")}">${because("thankedMemberId")}${because("thankedWords")}</fieldset>
<div class="block"><label class="q q2" for="comment">${say("comment")} <small>${say("ifYouLike")}</small></label><textarea class="short" id="comment" name="comment" maxlength="2000" dir="auto"${marks("comment")}>${was("comment")}</textarea>${because("comment")}</div>
<details${was("contact") || wrong.contact || wrong.consent ? html` open` : ""}><summary>${say("contact")}</summary><input type="email" name="contact" maxlength="254" autocomplete="email" aria-label="${say("contact")}" value="${was("contact")}"${marks("contact")}>${because("contact")}<label class="tick"><input type="checkbox" name="consent" value="yes"${was("consent") ? html` checked` : ""}${marks("consent")}><span>${say("consent", { business: guest.business })}</span></label>${because("consent")}</details>
<p class="note" role="status" id="state" hidden></p>
<button type="submit">${say("send", { business: guest.business })}</button></form>
<footer><p>${say("privacy", { business: guest.business })}</p><a href="?lang=${other}" hreflang="${other}" lang="${other}">${say("other")}</a></footer>`;
}
