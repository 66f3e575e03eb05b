import { expect, test } from "vitest";
import {
  type DraftKey,
  draftEndsAfterMs,
  forgetAllDrafts,
  forgetDraft,
  readDraft,
  sweepDrafts,
  writeDraft,
} from "./draft-store";

/** Returns a browser storage in memory; `capacity` is its size in characters. */
function storage(capacity = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > capacity) throw new DOMException("full", "QuotaExceededError");
      items.set(name, text);
    },
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  };
}

const key: DraftKey = { person: "mona", business: "copper-comb", form: "persona.add", subject: "" };
const now = Date.UTC(2026, 10, 28, 12);
const draft = { at: now, base: { name: "" }, value: { name: "The regular" } };

test("a draft is found under the same person, business, form and subject", () => {
  const local = storage();
  writeDraft(local, key, draft);
  expect(readDraft(local, key, now)).toEqual(draft);
});

test.each([
  { person: "theo" },
  { business: "tin-drum" },
  { form: "brandPromise.make" },
  { subject: "1" },
  { business: "", form: "copper-comb/persona.add" },
])("a draft is not found under another key: %o", (other) => {
  const local = storage();
  writeDraft(local, key, draft);
  expect(readDraft(local, { ...key, ...other }, now)).toBeNull();
});

test("a draft expires a day after its last change, and the expired drafts of every person are removed", () => {
  const local = storage();
  writeDraft(local, key, draft);
  const later = now + draftEndsAfterMs + 1;
  expect(readDraft(local, key, later)).toBeNull();
  sweepDrafts(local, later);
  expect(local.length).toBe(0);
});

test("signing out removes every draft and nothing else", () => {
  const local = storage();
  writeDraft(local, key, draft);
  writeDraft(local, { ...key, person: "theo" }, draft);
  local.setItem("kept-steps:1", "a step that waits");
  forgetAllDrafts(local);
  expect([local.length, local.key(0)]).toEqual([1, "kept-steps:1"]);
});

test("an accepted draft is removed", () => {
  const local = storage();
  writeDraft(local, key, draft);
  forgetDraft(local, key);
  expect(readDraft(local, key, now)).toBeNull();
});

test("writing a draft to a full storage returns false and throws no error", () => {
  expect(writeDraft(storage(5), key, draft)).toBe(false);
});

test.each(["", "{", "null", '{"json":{"at":"soon","base":1,"value":2}}'])(
  "an invalid stored draft is read as null: %j",
  (text) => {
    const local = storage();
    writeDraft(local, key, draft);
    local.setItem(local.key(0) ?? "", text);
    expect(readDraft(local, key, now)).toBeNull();
  },
);
