import { estimateOf } from "@spots/domain/insight/estimate";
import { shareOf } from "@spots/domain/insight/share";
import { expect, it } from "vitest";
import { sortSpots } from "./sort-spots";

const figure = (hits: number, n: number) => ({ estimate: estimateOf(shareOf({ hits, n })) });
const spot = (name: string, hits: number, n: number) => ({
  name,
  mention: figure(hits, n),
  delivery: figure(hits, n),
  reactions: figure(hits, n),
  change: null,
});
const spots = [spot("Öffnen", 10, 100), spot("Zettel", 1, 3), spot("Anprobe", 30, 100)];
const sorted = (sort: "attention" | "name" | "mention", isDescending: boolean) =>
  sortSpots(spots, { sort, isDescending, locale: "de" }).map(({ name }) => name);

it("spots without a figure are last in both directions", () => {
  expect(sorted("mention", true)).toEqual(["Anprobe", "Öffnen", "Zettel"]);
  expect(sorted("mention", false)).toEqual(["Öffnen", "Anprobe", "Zettel"]);
});

it("names are sorted as in the reader's language, and the order of attention is the server's", () => {
  expect(sorted("name", false)).toEqual(["Anprobe", "Öffnen", "Zettel"]);
  expect(sorted("attention", true)).toEqual(["Öffnen", "Zettel", "Anprobe"]);
});
