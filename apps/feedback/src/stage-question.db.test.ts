import { askedStage } from "@spots/domain/form/asked-stage";
import { aForm as aFormRow, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, post, storedOf, token } from "./test/app";

const stages = ["First look", "The cut", "Goodbye"].map((name, at) => ({
  ...{ stageId: newId(), weight: at + 1 },
  text: { en: name, de: `${name} (de)` },
}));
const felt = { ...aQuestion("intensity"), stages };

/** An app whose channel asks how a stage was. */
async function aStageForm() {
  const app = await aFeedbackApp();
  const { businessId } = app.shop;
  const form = await aFormRow(app.testDb, { businessId, memberId: app.shop.owner.id, content: formOf(felt) });
  const key = { businessId, id: app.shop.channel.id };
  await app.testDb.channel.update({ where: { businessId_id: key }, data: { formId: form.id } });
  return { ...app, key };
}

/** The name of the stage that a page asks about, and the value of its best answer. */
function askedOn(page: string) {
  const [, name] = /How was “([^”]+)” for you\?/.exec(page) ?? [];
  const [, value] = /name="q1" value="(\d:2)"/.exec(page) ?? [];
  return { name, value };
}

describe("the question how a stage was", () => {
  it("is asked about the stage that the answer's id chooses, and stored with it", async () => {
    const scene = await aStageForm();
    for (let nth = 0; nth < 6; nth += 1) {
      const page = await (await fetch(`${scene.app}/f/${token}?lang=en`)).text();
      const fields = await aForm({ ...scene, app: scene.app });
      expect(askedOn(page).name).toBeDefined();
      const stage = askedStage(stages, fields.id ?? "");
      const at = stage ? stages.indexOf(stage) : -1;
      expect((await post(scene.app, { ...fields, q1: `${at}:-1` })).status).toBe(303);
      expect(await storedOf(scene, fields.id)).toMatchObject([
        { answers: { [felt.id]: { stage: stage?.stageId, step: -1 } } },
      ]);
    }
  });

  it("asks about the same stage again when the form is shown again, with what was chosen", async () => {
    const scene = await aStageForm();
    const fields = await aForm(scene);
    const stage = askedStage(stages, fields.id ?? "");
    const at = stage ? stages.indexOf(stage) : -1;
    const refused = await post(scene.app, { ...fields, q1: `${at}:2`, contact: "nobody" });
    const page = await refused.text();
    expect([refused.status, askedOn(page)]).toEqual([422, { name: stage?.text.en, value: `${at}:2` }]);
    expect(page).toMatch(new RegExp(`name="q1" value="${at}:2" checked`));
  });

  it("takes no other step and no stage that the version does not have", async () => {
    const scene = await aStageForm();
    const fields = await aForm(scene);
    for (const wrong of ["0:3", "9:1", "1", "0:", "x:y"]) {
      const refused = await post(scene.app, { ...fields, recallText: "The lantern", q1: wrong });
      expect([wrong, refused.status]).toEqual([wrong, 422]);
    }
    expect(await storedOf(scene, fields.id)).toEqual([]);
  });
});
