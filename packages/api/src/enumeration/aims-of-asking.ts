import { defaultRule } from "@spots/domain/asking/rule-defaults";
import { newId } from "@spots/test-kit/ids";
import { type Aim, noIds } from "./aim";

/** The inputs with foreign ids for the procedures that ask customers. */
export const aimsOfAsking: Readonly<Record<string, Aim>> = {
  "asking.list": noIds,
  "asking.figures": noIds,
  "asking.rule": noIds,
  "asking.setRule": () => ({ ...defaultRule }),
  "asking.provider": noIds,
  "asking.setProvider": () => ({
    ...{ url: "https://sms.example/send", format: "json", headers: [], sender: "Mine", secret: "mine" },
    body: '{"to":"{{to}}","text":"{{text}}"}',
  }),
  "asking.removeProvider": noIds,
  "asking.ask": ({ channel }) => ({
    ...{ channelId: channel.id, agreed: true, mode: "good" },
    people: [{ id: newId(), contact: "mine@example.com", locale: "en" }],
  }),
  "asking.link": ({ channel }) => ({ id: newId(), channelId: channel.id }),
  "asking.again": ({ asking }) => ({ askingId: asking.id }),
  "asking.withdraw": ({ otherAsking }) => ({ askingId: otherAsking.id }),
};
