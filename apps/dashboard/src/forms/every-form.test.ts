import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const features = fileURLToPath(new URL("../features/", import.meta.url));
const takesWords = /from "(@spots\/ui\/(text-field|textarea-field)|@\/lists\/list-field)"|<textarea/;
const keepsThem = /\b(useDraft|useForm|useSheetForm|useInlineEdit)\b/;

/**
 * Files with text fields but without a draft of their own: the file that stores the draft, or the
 * reason why there is none.
 */
const elsewhere: Readonly<Record<string, string>> = {
  "delivery/moment-fields.tsx": "delivery/offer-sheet.tsx, delivery/change-moment-sheet.tsx",
  "delivery/plan-fields.tsx": "delivery/plan-sheet.tsx",
  "auth/auth-form.tsx": "passwords and addresses of who is not signed in are never stored",
  "feedback/filter-bar.tsx": "a search, kept in the address",
  "feedback/filter-panel.tsx": "a filter, kept in the address",
  "insight/filter-bar.tsx": "a filter, kept in the address",
  "case/closed-days.tsx": "case/location-rules.tsx",
  "case/case-side.tsx": "a due time, saved at once",
  "feedback/poster-editor.tsx": "the design of a printout, kept in the address",
  "form/form-builder.tsx": "a draft on the server; leaving with unsaved words asks first",
  "form/ending-fields.tsx": "form/form-builder.tsx",
  "form/fixed-fields.tsx": "form/form-builder.tsx",
  "form/friend-fields.tsx": "form/form-builder.tsx",
  "form/languages-field.tsx": "form/form-builder.tsx",
  "form/text-fields.tsx": "form/form-builder.tsx",
  "form/preview-question.tsx": "a preview, which sends nothing",
  "guided-path/candidates-step.tsx": "guided-path/use-answers.ts",
  "guided-path/felt-step.tsx": "guided-path/use-answers.ts",
  "guided-path/others-step.tsx": "guided-path/use-answers.ts",
  "guided-path/special-step.tsx": "guided-path/use-answers.ts",
  "guided-path/test-step.tsx": "guided-path/use-answers.ts",
  "guided-path/word-steps.tsx": "guided-path/use-answers.ts",
  "pattern/blank-fields.tsx": "pattern/pattern-form.tsx",
  "pattern/patterns.tsx": "a search",
  "people/invite-list.tsx": "people/invite-sheet.tsx",
  "platform/businesses.tsx": "a search",
  "platform/staff-list.tsx": "platform/onboard-form.tsx",
  "spot/equivalents.tsx": "spot/spot-assessment.tsx",
  "spot/language-dialog.tsx": "spot/use-other-words.ts",
  "spot/location-dialog.tsx": "spot/use-other-words.ts",
  "spot/spot-care.tsx": "a day, saved when it is chosen",
  "spot/spot-fields.tsx": "spot/spot-sheet.tsx",
  "story/mark-dialog.tsx": "its text is only read",

  "notification/choices.tsx": "times of day, which are chosen",
  "sharing/unlock-form.tsx": "a password is never stored",
};

test("every text field stores a draft, or is listed with the reason why not", () => {
  const files = readdirSync(features, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const open = files.filter((file) => {
    const text = readFileSync(features + file, "utf8");
    return takesWords.test(text) && !keepsThem.test(text);
  });
  expect(open.sort()).toEqual(Object.keys(elsewhere).sort());
});

test("sheets and dialogs with text fields are those of src/forms, which guard unsaved work", () => {
  const files = readdirSync(features, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const plain = files.filter((file) => {
    const text = readFileSync(features + file, "utf8");
    return /from "@spots\/ui\/(sheet|dialog)"/.test(text) && takesWords.test(text);
  });
  expect(plain).toEqual([]);
});

test("every form uses src/forms, and shows refusals with its components", () => {
  const files = readdirSync(features, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const own = files.filter((file) =>
    /@hookform\/resolvers|\buseForm\b[^;]*from "react-hook-form"|<p[^>]*role="alert"/.test(
      readFileSync(features + file, "utf8"),
    ),
  );
  expect(own).toEqual([]);
});

/** Files that call `useDraft` directly, each with the reason. */
const byHand: Readonly<Record<string, string>> = {
  "asking/ask-sheet.tsx": "its text is a list, read while it is typed",
  "conversation/composer.tsx": "its text and its tags change together, by key",
  "guided-path/use-answers.ts": "saved by itself",
  "pattern/pattern-form.tsx": "its fields are the blanks of a pattern",
  "platform/offer-form.tsx": "its text is a file, with a list of faults",
  "delivery/roster-list-sheet.tsx": "its text is a list, read while it is typed",
  "feedback/import-list.tsx": "its text is a list, read while it is typed",
  "feedback/visit-list-sheet.tsx": "its text is a list, read while it is typed",
  "transfer/paste-spots.tsx": "its text is a list, read while it is typed",
};

test("every form stores its draft by useForm, or is listed with the reason why not", () => {
  const files = readdirSync(features, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const own = files.filter((file) => /\buseDraft\b/.test(readFileSync(features + file, "utf8")));
  expect(own.sort()).toEqual(Object.keys(byHand).sort());
});

test("a form that has no address of its own is a ClientForm, which keeps what is submitted before hydration", () => {
  const source = fileURLToPath(new URL("../", import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const open = files.flatMap((file) =>
    [...readFileSync(source + file, "utf8").matchAll(/<form\b[^>]*/g)]
      .filter(([tag]) => !/\b(action|method)=/.test(tag))
      .map(([tag]) => `${file}: ${tag}`),
  );
  expect(open).toEqual([]);
});
