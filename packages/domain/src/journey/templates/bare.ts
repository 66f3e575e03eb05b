import type { WrittenTemplate } from "../template-content";

export const bareEn: WrittenTemplate = {
  journey: "A new road",
  stages: [
    { kind: "preconception", name: "Hearing of it" },
    { kind: "introduction", name: "Coming in" },
    { kind: "interaction", name: "The heart of it" },
    { kind: "purchase", name: "Settling up" },
    { kind: "adoption", name: "Afterwards" },
  ],
};

export const bareDe: WrittenTemplate = {
  journey: "Eine neue Straße",
  stages: [
    { kind: "preconception", name: "Davon hören" },
    { kind: "introduction", name: "Hereinkommen" },
    { kind: "interaction", name: "Mittendrin" },
    { kind: "purchase", name: "Bezahlen" },
    { kind: "adoption", name: "Danach" },
  ],
};
