import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, post, token } from "./test/app";

const url = "https://reviews.example/shop?id=1&lang=en";

async function aShop(reviewUrl: string | null) {
  const at = await aFeedbackApp();
  const { businessId, location } = at.shop;
  await at.testDb.location.update({
    where: { businessId_id: { businessId, id: location.id } },
    data: { reviewUrl },
  });
  return at;
}

/** The page without its nonces, and without the link to the consents of who gave one. */
const plain = (page: string) =>
  page.replace(/nonce="[^"]*"/g, "").replace(/<p><a href="\/consents\/[^"]*">[^<]*<\/a><\/p>/, "");

describe("the link to public reviews", () => {
  it("is the same after every answer, whatever it says, and the whole page of thanks is", async () => {
    const at = await aShop(url);
    const before = plain(await (await fetch(`${at.app}/f/${token}/thanks`)).text());
    expect(before).toContain('href="https://reviews.example/shop?id=1&amp;lang=en"');
    const scores = ["", ...Array.from({ length: 11 }, (_, score) => String(score))];
    const words = ["It was dreadful, never again", "The best day of my life"];
    const thanked = ["", at.shop.staff.id];
    const answers = scores.flatMap((recommend) =>
      words.flatMap((recallText) =>
        thanked.map((thankedMemberId) => ({ recommend, recallText, thankedMemberId, comment: recallText })),
      ),
    );
    for (const answer of answers) {
      const contact = answer.recommend === "3" ? { contact: "ana@guest.example", consent: "yes" } : {};
      const sent = await post(at.app, { ...(await aForm(at)), ...answer, ...contact });
      expect(sent.status).toBe(303);
      const to = sent.headers.get("location") ?? "";
      expect(plain(await (await fetch(`${at.app}${to}`)).text())).toBe(before);
    }
    expect(await at.testDb.response.count({ where: { businessId: at.shop.businessId, recommend: 0 } })).toBeGreaterThan(
      3,
    );
  }, 120_000);

  it("is shown to nobody when the location has none", async () => {
    const at = await aShop(null);
    const page = await (await fetch(`${at.app}/f/${token}/thanks`)).text();
    expect(page).not.toContain("review");
  });
});
