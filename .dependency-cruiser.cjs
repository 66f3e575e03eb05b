// Who may know whom. Each rule says where the thing belongs instead.
const packages = (...names) => `^packages/(${names.join("|")})/`;
const apps = "^apps/";
const tooling = "^tooling/";
const tests =
  "\\.test\\.tsx?$|/e2e/|^packages/api/src/(enumeration|test)/|^apps/feedback/src/test/|^packages/test-kit/|\\.config\\.(ts|mjs)$";
const prisma = "^packages/db/src/generated/|node_modules/@?prisma/";

/** A package knows these packages and no others. */
function knowsOnly(name, ...known) {
  return {
    name: `${name}-knows-${known.join("-") || "nobody"}`,
    severity: "error",
    comment: `packages/${name} may import ${known.map((other) => `packages/${other}`).join(", ") || "no other package"}. What needs more belongs further up (domain ← db ← api ← apps).`,
    from: { path: packages(name), pathNot: tests },
    to: { path: `^(packages|apps|tooling)/`, pathNot: packages(name, ...known) },
  };
}

module.exports = {
  forbidden: [
    knowsOnly("content"),
    knowsOnly("domain", "content"),
    knowsOnly("ui"),
    knowsOnly("messages", "domain"),
    knowsOnly("mail", "domain", "messages"),
    knowsOnly("files", "domain"),
    knowsOnly("db", "domain"),
    knowsOnly("auth", "domain", "db", "mail"),
    knowsOnly("api", "domain", "db", "files", "messages", "mail"),
    {
      name: "apps-reach-the-database-through-api",
      severity: "error",
      comment:
        "An app asks packages/api (or packages/auth); a query belongs into packages/api/src/<noun>/<noun>.queries.ts.",
      from: { path: apps, pathNot: tests },
      to: { path: [packages("db"), prisma, "node_modules/pg/"] },
    },
    {
      name: "apps-are-islands",
      severity: "error",
      comment: "An app never imports another: what both need belongs into a package.",
      from: { path: "^apps/([^/]+)/" },
      to: { path: apps, pathNot: "^apps/$1/" },
    },
    {
      name: "product-does-not-lean-on-tooling",
      severity: "error",
      comment: "Tooling builds and tests the product; the product runs without it.",
      from: { path: "^(apps|packages)/", pathNot: tests },
      to: { path: tooling },
    },
    {
      name: "demo-speaks-http",
      severity: "error",
      comment:
        "tooling/demo goes through the addresses of the product: it knows the types of the router, the domain and the texts of the seed, and no database.",
      from: { path: "^tooling/demo/", pathNot: tests },
      to: {
        path: ["^(packages|apps)/", "node_modules/pg/"],
        pathNot: packages("domain"),
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "test-kit-stands-on-db",
      severity: "error",
      comment:
        "packages/test-kit makes rows through packages/db, so the tests of domain and db do without it; packages/api/src/test holds what calls the router.",
      from: { path: packages("domain", "db") },
      to: { path: packages("test-kit") },
    },
    {
      name: "test-kit-knows-domain-db",
      severity: "error",
      comment: "What calls the router belongs into packages/api/src/test, what signs in into packages/auth.",
      from: { path: packages("test-kit") },
      to: { path: "^(packages|apps)/", pathNot: packages("test-kit", "domain", "db") },
    },
    {
      name: "features-are-islands",
      severity: "error",
      comment:
        "A feature folder never imports another: compose them in apps/dashboard/src/app, or move what both need to src/{editing,forms,offline,print,lists,live,api}, packages/ui or packages/domain.",
      from: { path: "^apps/dashboard/src/features/([^/]+)/" },
      to: { path: "^apps/dashboard/src/features/", pathNot: "^apps/dashboard/src/features/$1/" },
    },
    {
      name: "what-features-share-knows-no-feature",
      severity: "error",
      comment: "What several features use is told what it needs.",
      from: { path: "^apps/dashboard/src/(api|editing|forms|offline|print|lists|live|server)/" },
      to: { path: "^apps/dashboard/src/(features|app)/" },
    },
    {
      name: "features-do-not-know-pages",
      severity: "error",
      comment: "Pages in apps/dashboard/src/app compose features; a feature is told what it needs.",
      from: { path: "^apps/dashboard/src/features/" },
      to: { path: "^apps/dashboard/src/app/" },
    },
    {
      name: "queries-only-read",
      severity: "error",
      comment: "A *.queries.ts only reads: what locks or writes is a command.",
      from: { path: "^packages/api/src/.+\\.queries\\.ts$" },
      to: { path: "^packages/api/src/.+\\.commands\\.ts$" },
    },
    {
      name: "jobs-alone-act-without-a-person",
      severity: "error",
      comment:
        "A business without a member, and the queue of mails, are for the worker: apps/worker and the commands that its jobs run.",
      from: {
        path: "^(packages|apps)/",
        pathNot: [
          "^apps/worker/",
          "^packages/api/src/(job/job\\.queries|asking/(plan-follow-ups|send-askings|send-messages|asking-fate)\\.commands|delivery/(missed|planned|close-visits|sweep-files)\\.commands|clue/expire-clues\\.commands|feedback/(coding|follow-up-coding|recoding|comparing|word-reading)\\.commands|case/(opening|overdue|delivery)\\.commands|insight/(make-digests|days)\\.commands|recognition/make-week-notes\\.commands|notification/(make|send|push)\\.commands)\\.ts$",
          tests,
        ],
      },
      to: {
        path: [
          "^packages/db/src/(tenancy/worker-tenant|post-office)\\.ts$",
          "^packages/api/src/(job/job\\.queries|asking/(plan-follow-ups|send-askings|send-messages|asking-fate)\\.commands|delivery/(missed|planned|close-visits|sweep-files)\\.commands|clue/expire-clues\\.commands|feedback/(coding|follow-up-coding|recoding|comparing|word-reading)\\.commands|case/(opening|overdue|delivery)\\.commands|insight/(make-digests|days)\\.commands|recognition/make-week-notes\\.commands|notification/(make|send|push)\\.commands)\\.ts$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "prisma-stays-in-db",
      severity: "error",
      comment:
        "Prisma is spoken in packages/db (and known as a type in packages/api and packages/auth); elsewhere ask for what you need.",
      from: { path: "^(packages|apps)/", pathNot: ["^packages/db/", tests] },
      to: { path: prisma, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      comment:
        "packages/domain does no IO: it is handed what it works on. Node's modules belong into db, api or an app.",
      from: { path: "^packages/domain/src/", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "ui-knows-react-only",
      severity: "error",
      comment: "packages/ui knows nothing of the domain, of data or of routes: components are told what to show.",
      from: { path: "^packages/ui/src/", pathNot: tests },
      to: { path: "node_modules/(zod|@trpc|@tanstack|pg|next-auth|superjson)/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two modules that need each other are one, or a third is missing.",
      from: {},
      to: { circular: true },
    },
    {
      name: "not-declared",
      severity: "error",
      comment: "Declare it in this package's own package.json.",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "not-found",
      severity: "error",
      comment: "This import leads nowhere.",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\.css$|^virtual:|^next-auth/|generated/" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules"] },
    exclude: {
      path: [
        "packages/db/src/generated/.+/",
        "\\.next/",
        "^apps/dashboard/public/",
        "^apps/staff/dist/",
        "^apps/dashboard/next-env\\.d\\.ts$",
      ],
    },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"],
    },
    tsConfig: { fileName: "tooling/checks/tsconfig.arrows.json" },
  },
};
