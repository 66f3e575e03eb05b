import { expect, it } from "vitest";
import { fitting } from "./briefing-files";

const files = (...sizes: readonly number[]) => sizes.map((bytes) => ({ bytes }));

it("the files of the next moments are stored first, and never more bytes than there is room for", () => {
  expect(fitting(files(30, 20, 60, 10), 60)).toEqual(files(30, 20, 10));
  expect(fitting(files(61, 60), 60)).toEqual(files(60));
  expect(fitting(files(1), 0)).toEqual([]);
});
