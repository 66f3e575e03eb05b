import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The message namespaces that the client modules of each page and layout use, keyed by the kind of
 * file and the route of its folder: `page /[business]/journeys`, `layout /`. A layout's namespaces
 * include those of its error page.
 */
export type RouteMessages = Readonly<Record<string, readonly string[]>>;

type Module = { isClient: boolean; isAction: boolean; namespaces: readonly string[]; imports: readonly string[] };

const parts = {
  page: ["page"],
  layout: ["layout", "template", "loading", "error", "not-found", "forbidden", "unauthorized"],
};

/** Reads the import graph of an app: `source` is its `src` folder. */
export function routeMessages(source: string): RouteMessages {
  const read = moduleReader(source);
  const app = path.join(source, "app");
  const found: [string, string[]][] = [];
  const readFolder = (folder: string) => {
    const route = `/${path.relative(app, folder).split(path.sep).join("/")}`;
    for (const [part, names] of Object.entries(parts)) {
      const files = names.flatMap((name) => fileAt(path.join(folder, name)) ?? []);
      const namespaces = files.flatMap((file) => clientNamespaces(file, read));
      if (namespaces.length > 0) found.push([`${part} ${route}`, outermost(namespaces)]);
    }
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) readFolder(path.join(folder, entry.name));
    }
  };
  readFolder(app);
  return Object.fromEntries(found);
}

/** Collects the namespaces that the modules behind a "use client" boundary use. */
function clientNamespaces(file: string, read: (file: string) => Module): string[] {
  const seen = new Set<string>();
  const namespaces = new Set<string>();
  const visit = (current: string, withinClient: boolean) => {
    const { isClient, isAction, ...module } = read(current);
    if (isAction) return;
    const onClient = withinClient || isClient;
    const visitKey = `${onClient} ${current}`;
    if (seen.has(visitKey)) return;
    seen.add(visitKey);
    if (onClient) for (const namespace of module.namespaces) namespaces.add(namespace);
    for (const next of module.imports) visit(next, onClient);
  };
  visit(file, false);
  return [...namespaces];
}

/** Removes the namespaces that another one contains, and sorts the rest. */
function outermost(namespaces: readonly string[]): string[] {
  const all = new Set(namespaces);
  const isWithin = (inner: string, outer: string) => inner.startsWith(`${outer}.`);
  return [...all].filter((inner) => ![...all].some((outer) => isWithin(inner, outer))).sort();
}

function moduleReader(source: string) {
  const known = new Map<string, Module>();
  return (file: string): Module => {
    const before = known.get(file);
    if (before) return before;
    const text = readFileSync(file, "utf8");
    const module = {
      isClient: /^"use client";/m.test(text),
      isAction: /^"use server";/m.test(text),
      namespaces: namespacesIn(text, file),
      imports: importsIn(text).flatMap((wanted) => resolved(wanted, file, source) ?? []),
    };
    known.set(file, module);
    return module;
  };
}

function namespacesIn(text: string, file: string): string[] {
  return [...text.matchAll(/\buseTranslations\(([^)]*)\)/g)].map(([, argument = ""]) => {
    const literal = /^"([\w.]+)"$/.exec(argument.trim())?.[1];
    if (!literal) throw new Error(`${file} calls useTranslations without a literal namespace`);
    return literal;
  });
}

/**
 * The specifiers that a module imports, statically or dynamically; type-only imports are left out.
 */
function importsIn(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:([^"';]*?)\sfrom\s+)?"([^"]+)"/gm);
  const loaded = [...statements].filter(([, clause = ""]) => !isOnlyTypes(clause));
  const later = text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g);
  return [...loaded.map(([, , wanted = ""]) => wanted), ...[...later].map(([, wanted = ""]) => wanted)];
}

/** Whether an import clause names types only: `{ type A, type B }`. */
function isOnlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}$/
    .exec(clause.trim())?.[1]
    ?.split(",")
    .map((name) => name.trim());
  return names?.filter(Boolean).every((name) => name.startsWith("type ")) ?? false;
}

/**
 * Resolves imports of the app's own modules only; null for packages, which receive texts as props.
 */
function resolved(wanted: string, from: string, source: string): string | null {
  if (wanted.startsWith("@/")) return fileAt(path.join(source, wanted.slice(2)));
  return wanted.startsWith(".") ? fileAt(path.resolve(path.dirname(from), wanted)) : null;
}

function fileAt(place: string): string | null {
  const candidates = [`${place}.tsx`, `${place}.ts`, path.join(place, "index.ts")];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
