/** The file of a journey with one stage. */
export const oneStage = JSON.stringify({
  format: "magic-spots/journey",
  version: 1,
  journey: {
    name: "Mine",
    product: "",
    persona: null,
    stages: [
      {
        kind: "purchase",
        name: "Mine",
        goal: "",
        feeling: 0,
        backstage: "",
        evidence: "",
        opens: null,
        touchpoints: [],
        spots: [],
      },
    ],
  },
  opened: [],
});
