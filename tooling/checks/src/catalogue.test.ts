import { describe, expect, it } from "vitest";
import { catalogueFindings, catalogueOf, unusedKeys } from "./catalogue";

const english = catalogueOf({
  spot: { title: "Spots", count: "{n, plural, one {# spot} other {# spots}}", by: "By <b>{name}</b>" },
});
const german = (spot: Record<string, string>) =>
  catalogueFindings(
    english,
    catalogueOf({
      spot: {
        title: "Momente",
        count: "{n, plural, one {# Moment} other {# Momente}}",
        by: "Von <b>{name}</b>",
        ...spot,
      },
    }),
    "de",
  ).join();

describe("the catalogue check", () => {
  it("reports nothing when a language has the same keys and placeholders", () => {
    expect(german({})).toBe("");
  });

  it.each([
    ["a text that is missing", { spot: { title: "Momente" } }, "spot.count is missing"],
    ["a text nobody asked for", { spot: { more: "Mehr" } }, "spot.more is in no other language"],
  ])("reports %s", (_what, files, told) => {
    expect(catalogueFindings(english, catalogueOf(files), "de").join()).toContain(told);
  });

  it.each([
    ["an empty text", { title: " " }, "is empty"],
    ["a placeholder that got lost", { by: "Von <b>jemandem</b>" }, "takes {<b>} and should take {<b>}, {name}"],
    ["a placeholder of another kind", { count: "{n} Momente" }, "should take {n, plural}"],
    ["a brace that is never closed", { title: "Momente {n" }, "cannot be read"],
  ])("reports %s", (_what, spot, told) => {
    expect(german(spot)).toContain(told);
  });
});

describe("the search for unused texts", () => {
  const catalogue = catalogueOf({
    spot: { title: "", status: { live: "", idea: "" }, old: "" },
    mail: { invitation: { subject: "" }, menu: { open: "" } },
    letter: { reset: { body: "" } },
  });
  it("finds keys that no source can reference", () => {
    const sources = [
      `const say = useTranslations("spot"); say("title"); say(\`status.\${status}\`);`,
      `useTranslations("mail"); say(\`\${kind}.subject\`)`,
      'useTranslations("mail.menu"); say("open")',
      `useTranslations("letter"); say(\`\${kind}.\${part}\`)`,
    ];
    expect(unusedKeys(catalogue, sources)).toEqual(["spot.old"]);
  });
});
