import { expect, it } from "vitest";
import { MailName } from "./mail-name";

it.each([
  "http://evil.example/login",
  "Win at evil.example",
  "evil.example/login",
  "EVIL.Com",
  "www.evil",
  "Ann <ann@evil.example>",
  "ann@evil",
  "hxxps://evil",
  "t.co/abc",
  "evil。example",
  "evil．com",
  "пример.рф",
  "Ann (evil.shop)",
])("%s would become a link in a mail", (name) => {
  const read = MailName.safeParse(name);
  expect(read.error?.issues[0]?.message).toBe("linkInName");
});

it.each([
  "Dr. Ann Lee",
  "J. R. R. Tolkien",
  "St. Mary's",
  "Café No. 7",
  "A.B.C.",
  "山田 太郎",
  "O'Neil & Söhne, Inc.",
  "3.5 Sterne",
  "Mona O.",
])("%s is a name", (name) => {
  expect(MailName.parse(name)).toBe(name);
});

it("a text that is too long is refused for its length, and is not searched for links", () => {
  const { error } = MailName.safeParse(`${"x".repeat(200)} evil.shop`);
  expect(error?.issues.map(({ message }) => message)).toEqual(["tooLong"]);
});
