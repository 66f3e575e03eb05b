import { describe, expect, it } from "vitest";
import { compileSpots } from "../feedback/matcher/matcher";
import { emptySpot } from "./empty-spot";
import { contentIn, flatTexts, furtherLanguages, missingIn, namedIn, wordsIn } from "./in-language";
import { SpotContent } from "./spot";
import { nameIn } from "./translation";

const german = { name: "Der Hut am Haken", talkLine: "Mein Hut hatte eine Nummer!", aliases: ["die Messingmarke"] };
const spot: SpotContent = {
  ...emptySpot,
  name: "The hat token",
  talkLine: "My hat got a number.",
  briefHow: "Hand over the token.",
  aliases: ["brass tag"],
  translations: { de: german },
};

describe("a spot in a further language", () => {
  it("has the texts written in it, and the business's own elsewhere", () => {
    expect(contentIn(spot, "de")).toMatchObject({ ...german, briefHow: "Hand over the token." });
    expect(contentIn(spot, "en")).toEqual(spot);
    expect(contentIn(spot, "fr")).toEqual(spot);
    expect(nameIn(spot, "de")).toBe(german.name);
    expect(nameIn({ name: "Plain", translations: "broken" }, "de")).toBe("Plain");
  });

  it("lacks only texts that the business wrote in its own", () => {
    expect(missingIn(spot, "de")).toEqual(["briefHow"]);
    expect(missingIn({ ...spot, translations: {} }, "de")).toEqual(["name", "talkLine", "aliases", "briefHow"]);
  });

  it("is offered in every language of the forms but the business's own", () => {
    expect(furtherLanguages("en", spot)).toEqual(["de"]);
    expect(furtherLanguages("de", { translations: {} })).toEqual(["en"]);
    // The business changed its own language after the texts were written.
    expect(furtherLanguages("de", spot)).toEqual(["en", "de"]);
  });

  it("shows an editor every field, and is compared field by field", () => {
    expect(wordsIn(spot, "de")).toMatchObject({ ...german, briefHow: null, cues: null });
    expect(flatTexts(spot)).toMatchObject({ name: "The hat token", "name.de": german.name, "briefHow.de": "" });
  });

  it("of a former version keeps its names beside those of the newest", () => {
    const newest = { de: { name: "Die Hutmarke", aliases: ["Blechmarke"] } };
    expect(namedIn({ de: german }, newest)).toEqual({
      de: { ...german, aliases: ["die Messingmarke", "Die Hutmarke", "Blechmarke"] },
    });
    expect(namedIn({}, newest)).toEqual(newest);
    expect(namedIn({}, {})).toEqual({});
  });

  it("is read from a version that was stored before there were translations", () => {
    const { translations: _, ...stored } = spot;
    expect(SpotContent.parse(stored).translations).toEqual({});
    expect(SpotContent.safeParse({ ...stored, translations: { xx: german } }).success).toBe(false);
    expect(SpotContent.safeParse({ ...stored, translations: { de: { name: "" } } }).success).toBe(false);
  });

  it("is recognised in answers of that language", () => {
    const heard = (translations: SpotContent["translations"]) =>
      compileSpots([{ ...spot, id: "token", translations }], { locale: "en" })
        .match("Dass mein Hut eine Nummer bekam, die Messingmarke fand ich klasse")
        .map(({ spotId, confidence }) => [spotId, confidence > 0.63]);
    expect(heard({ de: german })).toEqual([["token", true]]);
  });
});
