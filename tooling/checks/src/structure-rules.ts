/** A folder of the repository: the pattern of its files, and where other files belong. */
export type Folder = {
  where: RegExp;
  holds: RegExp;
  otherwise: string;
  /** The maximum lines per file, when lower than the default. */
  budget?: number;
};

const kebab = "[a-z0-9]+(-[a-z0-9]+)*";
const code = (roles = "") => new RegExp(`^${kebab}(\\.(${roles ? `${roles}|` : ""}d|test|db\\.test))?\\.tsx?$`);
/** The folders of the domain. The other layers use the same names. */
export const nouns = [
  "journey",
  "spot",
  "strategy",
  "guided-path",
  "customer-promise",
  "asking",
  "gesture",
  "recognition",
  "growth",
  "clue",
  "relay",
  "story",
  "form",
  "consent",
  "transfer",
  "conversation",
  "sharing",
  "delivery",
  "notification",
  "feedback",
  "case",
  "insight",
  "people",
  "platform",
  "activity",
];
const anyNoun = nouns.join("|");

/** The first entry that matches a file's path applies. */
export const folders: Folder[] = [
  {
    where: /^apps\/dashboard\/src\/app\//,
    holds: new RegExp(`^${kebab}\\.tsx$|^(route|manifest|robots|sitemap)\\.ts$|^globals\\.css$`),
    budget: 80,
    otherwise:
      "app/ routes and composes: pages, layouts and what puts features together; what only the server does belongs into src/server",
  },
  {
    where: /^apps\/dashboard\/src\/features\/[^/]+\//,
    holds: new RegExp(`${code("module|schema").source}|^${kebab}\\.css$`),
    otherwise:
      "a feature holds components and one hook per verb: <name>.tsx, use-<verb>.ts, <form>.schema.ts, and their tests",
  },
  {
    where: /^apps\/dashboard\/src\/(api|server|lists|forms|help|live|editing|offline)\//,
    holds: code(),
    otherwise: "api/, server/, lists/, forms/, help/, live/, editing/ and offline/ hold <name>.ts and their tests",
  },
  {
    where: /^apps\/dashboard\/src\/print\//,
    holds: new RegExp(`${code().source}|^${kebab}\\.css$`),
    otherwise: "print/ holds what is laid out on paper: <name>.tsx, <name>.css and their tests",
  },
  {
    where: /^apps\/dashboard\/src\/[^/]+$/,
    holds: /^(env|proxy|instrumentation|instrumentation-client)\.tsx?$/,
    otherwise: "pages belong into src/app, components into src/features/<noun>, the server's own code into src/server",
  },
  {
    where: /^apps\/dashboard\/e2e\//,
    holds: new RegExp(`^${kebab}(\\.(spec|setup))?\\.ts$`),
    otherwise: "e2e/ holds <promise>.spec.ts, one a promise to a user, and what they share under its own noun",
  },
  {
    where: /^apps\/dashboard\/src\//,
    holds: /^$/,
    otherwise:
      "the dashboard's folders are app, api, editing, features/<noun>, forms, help, lists, live, offline, print and server",
  },
  {
    where: /^apps\/(feedback|worker)\/(src|e2e|assets|public)\//,
    holds: new RegExp(`${code("job|page|route|spec|script").source}|^${kebab}\\.(css|js|mjs|json)$`),
    otherwise: "an app's files are <name>.ts, <name>.page.tsx, <name>.route.ts or <name>.job.ts, and their tests",
  },
  {
    where: /^apps\/staff\/src\/((api|day|device)\/)?[^/]+$/,
    holds: new RegExp(`${code().source}|^service-worker\\.js$|^styles\\.css$`),
    otherwise:
      "the staff app has src/api, src/day (what is seen) and src/device (what is stored): <name>.ts, <name>.tsx",
  },
  {
    where: /^apps\/staff\/src\//,
    holds: /^$/,
    otherwise: "the staff app's folders are api, day and device",
  },
  {
    where: /^packages\/domain\/src\/.+\/fixtures\//,
    holds: new RegExp(`^${kebab}\\.json$`),
    otherwise: "fixtures/ holds the data of the tests beside it: <name>.json",
  },
  {
    // A large part of a noun, such as the matcher, may have a folder of its own.
    where: new RegExp(`^packages/domain/src/((${anyNoun})/(${kebab}/)?|(access|kernel|list)/)[^/]+$`),
    holds: code(),
    otherwise: "the domain holds <name>.ts and its test: no roles, everything in it is pure",
  },
  {
    where: /^packages\/domain\/src\//,
    holds: /^$/,
    otherwise: `the domain's folders are ${nouns.join(", ")}, access, kernel and list`,
  },
  {
    where: /^packages\/api\/src\/(trpc|enumeration|writing|test)\//,
    holds: code(),
    otherwise:
      "trpc/ holds the builders and the root router, writing/ what every command uses, enumeration/ the tenancy attack test, test/ what tests call the router with: <name>.ts and tests",
  },
  {
    where: /^packages\/api\/src\/[^/]+\/[^/]+$/,
    holds: new RegExp(`^${kebab}\\.(router|commands|queries|test|db\\.test)\\.ts$`),
    otherwise:
      "a noun's files are <noun>.router.ts, <noun>.commands.ts, <noun>.queries.ts and tests; a rule without IO belongs into packages/domain, SQL into packages/db/src/reports",
  },
  {
    where: /^packages\/api\/src\//,
    holds: /^(database|env)\.ts$/,
    otherwise: "put it into packages/api/src/<noun>/ as <noun>.commands.ts or <noun>.queries.ts",
  },
  {
    where: /^packages\/db\/prisma\/models\//,
    holds: new RegExp(`^${kebab}\\.prisma$`),
    otherwise: "models are <noun>.prisma",
  },
  {
    where: /^packages\/db\/src\//,
    holds: code(),
    otherwise: "packages/db holds <name>.ts (one aggregate a file in reports/) and tests",
  },
  {
    where: /^packages\/messages\/src\/(en|de)\//,
    holds: new RegExp(`^${kebab}\\.json$`),
    otherwise: "a catalogue is <noun>.json, in every language",
  },
  {
    where: /^packages\/content\/(decoys|templates|patterns|words)\//,
    holds: new RegExp(`^${kebab}\\.(en|de)\\.json$`),
    otherwise: "content is data: <name>.<locale>.json",
  },
  {
    where: /^packages\/content\/translations\//,
    holds: /^[a-z]{2}-[a-z]{2}\.json$/,
    otherwise: "translations/ holds word lists from one language to another: de-en.json",
  },
  {
    where: /^packages\/content\/forms\//,
    holds: new RegExp(`^${kebab}\\.json$`),
    otherwise: "forms/ holds a form for each trade in every language: <trade>.json",
  },
  {
    where: /^packages\/content\/(?!package\.json$)/,
    holds: /^$/,
    otherwise: "content has the folders decoys, forms, templates, patterns, translations and words, and no code",
  },
  {
    where: /^packages\/ui\/src\/[^/]+$/,
    // A component may be split: road.tsx, road.geometry.ts.
    holds: new RegExp(`^${kebab}(\\.${kebab}){0,2}\\.(ts|tsx|css)$`),
    otherwise: "the design system is flat: <component>.tsx, <component>.<part>.ts, and tests",
  },
  {
    where: /^packages\/ui\/src\/fonts\//,
    holds: /^fonts\.css$/,
    otherwise: "the fonts are written by packages/ui/scripts/subset-fonts.mjs",
  },
  {
    where: /^packages\/ui\/src\//,
    holds: /^$/,
    otherwise: "the design system is flat: packages/ui/src/<component>.tsx",
  },
  {
    where: /^(packages|tooling)\/[^/]+\/(src|scripts)\//,
    holds: new RegExp(`${code().source}|^${kebab}\\.(css|json|mjs)$`),
    otherwise: "files are <name>.ts with their <name>.test.ts or <name>.db.test.ts, in kebab-case",
  },
  {
    where: /^(apps|packages|tooling)\/[^/]+\/[^/]+$/,
    holds: /^[a-z-]+(\.[a-z-]+)*\.(json|ts|mjs|css|prisma)$/,
    otherwise: "a package's own folder holds its configuration; code belongs into src/",
  },
];

/** Generic names that say nothing about a file's content. */
export const drawers = /^(utils?|helpers?|shared|common|types|constants|services?|lib|libs|misc|index)$/;
export const insteadOfDrawer =
  "name the thing itself; what has no noun of its own (ids, pages, clocks, errors) belongs into packages/domain/src/kernel, what is only looks into packages/ui";

export const budget = 250;

/** The maximum lines of a test or a file of the demo. */
export const testBudget = 350;
export const kernelBudget = 14;
