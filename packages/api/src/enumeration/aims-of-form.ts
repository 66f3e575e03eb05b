import { standardForm } from "@spots/domain/form/form";
import { newId } from "@spots/test-kit/ids";
import { type Aim, noIds } from "./aim";

const howWas = (stageId: string) => ({
  ...{ id: "q00000000000000000000000000000000", kind: "intensity" as const, showIf: null },
  stages: [{ stageId, weight: 1, text: { en: "The cut", de: "Der Schnitt" } }],
});

/**
 * The inputs with foreign ids for the procedures of forms, of the channels of one kind, and of
 * imports.
 */
export const aimsOfForm: Readonly<Record<string, Aim>> = {
  "form.list": noIds,
  "form.templates": noIds,
  "form.read": ({ form }) => ({ formId: form.id }),
  "form.make": () => ({ id: newId(), name: "Mine" }),
  "form.save": ({ form, stage }) => ({
    ...{ formId: form.id, after: 0, name: "Mine" },
    content: { ...standardForm, questions: [...standardForm.questions, howWas(stage.id)] },
  }),
  "form.publish": ({ form }) => ({ formId: form.id, after: 0, number: 2 }),
  "form.archive": ({ form }) => ({ formId: form.id }),
  "form.restore": ({ form }) => ({ formId: form.id }),
  "form.ask": ({ channel, form }) => ({ channelId: channel.id, formId: form.id }),
  "response.imports": noIds,
  "response.import": ({ location }) => ({
    ...{ importId: newId(), name: "answers.csv", mode: "good" },
    answers: [
      {
        ...{ reference: "1", locationId: location.id, answeredAt: "2026-11-20T12:00", recommend: 9 },
        ...{ recallText: "The warm towel", comment: "", contact: "", locale: null },
      },
    ],
  }),
  "response.undoImport": ({ answerImport }) => ({ importId: answerImport.id }),
  "channel.allowSites": ({ widget }) => ({ channelId: widget.id, sites: "https://shop.example" }),
  "channel.linkReviews": ({ channel }) => ({ channelId: channel.id, url: "https://reviews.example" }),
  "channel.shorten": ({ channel }) => ({ channelId: channel.id }),
  "channel.revokeShort": ({ channel }) => ({ channelId: channel.id }),
  "channel.setUpKiosk": ({ kiosk }) => ({ channelId: kiosk.id, idleSeconds: 60, pin: "" }),
};
