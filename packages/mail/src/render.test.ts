import { describe, expect, it } from "vitest";
import type { MailLetter } from "./letters";
import { renderMail } from "./render";

const invitation: MailLetter = {
  kind: "invitation",
  values: { business: "Bluebird <b>Barbers</b>", name: "Ana", inviter: "Mo", role: "manager", days: 7 },
  link: "https://spots.example/invitation/abc",
};

describe("a mail", () => {
  it("contains its link in the text and the HTML", () => {
    const { text, html } = renderMail(invitation, "en");
    expect(text).toContain("https://spots.example/invitation/abc");
    expect(html).toContain('href="https://spots.example/invitation/abc"');
  });

  it("shows user input as text, never as markup", () => {
    const { html } = renderMail(invitation, "en");
    expect(html).not.toContain("<b>Barbers");
    expect(html).toContain("&#60;b&#62;Barbers");
  });

  it("removes line breaks in a name from the subject", () => {
    const sly: MailLetter = { ...invitation, values: { ...invitation.values, inviter: "Mo\r\nBcc: all@example.com" } };
    expect(renderMail(sly, "en").subject).not.toMatch(/[\r\n]/);
  });

  it("is in the reader's language", () => {
    expect(renderMail(invitation, "de").subject).toBe("Mo lädt dich zu Bluebird <b>Barbers</b> ein");
    expect(renderMail({ kind: "signInLink", values: { minutes: 1 }, link: "x" }, "de").text).toContain("eine Minute");
  });
});
