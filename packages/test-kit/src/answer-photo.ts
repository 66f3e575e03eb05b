import type { TestDatabase } from "./database";
import { anAnswer } from "./feedback";
import { aForm, aQuestion, formOf } from "./form";
import { newId } from "./ids";

type Facts = { businessId: string; memberId: string; locationId: string; at: Date; words?: string };

/**
 * Creates a form that asks for a photo, and an answer to it that names one. The file itself is not
 * stored.
 */
export async function anAnswerPhoto(db: TestDatabase, { businessId, memberId, locationId, at, words }: Facts) {
  const look = aQuestion("photo", words);
  const name = `With a photo ${newId()}`;
  const form = await aForm(db, { businessId, memberId, name, content: formOf(look) });
  const responseId = await anAnswer(db, { businessId, locationId, at, recallText: "A towel", mentions: null });
  const fileId = newId();
  await db.response.update({
    where: { businessId_id: { businessId, id: responseId } },
    data: { formId: form.id, formVersion: 1, answers: { [look.id]: { photo: fileId, width: 1600, height: 1200 } } },
  });
  return { responseId, fileId, look };
}
