import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { messagesIn } from "@spots/messages/catalog";
import { afterEach, describe, expect, it } from "vitest";
import { pickMessages } from "./pick-messages";
import { routeMessages } from "./route-messages";

const source = path.resolve(import.meta.dirname, "..");
const folders: string[] = [];

/** Writes an app of these files to a temporary folder. */
function appOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "routes-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const client = (namespace: string, imports = "") =>
  `"use client";\n\nimport { useTranslations } from "next-intl";\n${imports}\nconst say = useTranslations("${namespace}");\n`;

describe("the messages of a route", () => {
  it("include those of its client modules and of their static, dynamic and shared imports", () => {
    const app = appOf({
      "app/road/page.tsx": 'import { Road } from "@/road";\n',
      "road.tsx": client("journey", 'import "./shared";\nconst later = () => import("./sheet");'),
      "shared.ts": 'const say = useTranslations("errors");\n',
      "sheet.tsx": client("spot"),
    });
    expect(routeMessages(app)).toEqual({ "page /road": ["errors", "journey", "spot"] });
  });

  it("exclude those of server modules, server actions and type-only imports", () => {
    const app = appOf({
      "app/page.tsx": [
        'import { Server } from "@/server";',
        'import type { Client } from "@/client";',
        'import { type Other } from "@/client";',
        'import { Leaf } from "@/leaf";',
      ].join("\n"),
      "server.tsx": 'const say = useTranslations("home");\n',
      "client.tsx": client("journey"),
      "leaf.tsx": client("shell", 'import { act } from "./action";'),
      "action.ts": '"use server";\n\nimport { Client } from "./client";\n',
    });
    expect(routeMessages(app)).toEqual({ "page /": ["shell"] });
  });

  it("name a namespace once, and only the outer one where a part of it is used as well", () => {
    const app = appOf({
      "app/layout.tsx": 'import "@/a";\n',
      "app/error.tsx": client("shell"),
      "a.tsx": client("journey.coverage", 'import "./b";'),
      "b.tsx": client("journey"),
    });
    expect(routeMessages(app)).toEqual({ "layout /": ["journey", "shell"] });
  });

  it("cannot be derived from a namespace that is not a literal", () => {
    const app = appOf({ "app/page.tsx": '"use client";\nuseTranslations(name);\n' });
    expect(() => routeMessages(app)).toThrow("without a literal namespace");
  });
});

describe("this app", () => {
  const routes = routeMessages(source);
  const app = path.join(source, "app");
  const written = readdirSync(app, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    if (!/(^|\/)(page|layout)\.tsx$/.test(name)) return [];
    const part = `${path.basename(name, ".tsx")} ${`/${path.dirname(name)}`.replace("/.", "/")}`;
    const given = /(?:withMessages\(|<ClientMessages part=)"([^"]+)"/.exec(readFileSync(path.join(app, name), "utf8"));
    return [[part, given?.[1]] as const];
  });

  it("sends every page and layout the namespaces that its client modules use", () => {
    const without = written.filter(([part, given]) => part in routes && given !== part).map(([part]) => part);
    expect(without).toEqual([]);
  });

  it("sends no namespaces to pages whose client modules use none", () => {
    const needless = written.filter(([part, given]) => !(part in routes) && given).map(([part]) => part);
    expect(needless).toEqual([]);
  });

  it("has every namespace that a module uses", () => {
    for (const namespaces of Object.values(routes)) {
      expect(() => pickMessages(messagesIn("en"), namespaces)).not.toThrow();
    }
  });
});

describe("picking messages", () => {
  it("returns whole namespaces and parts of one", () => {
    const all = { journey: { title: "Journey", coverage: { all: "All" } }, spot: { title: "Spot" } };
    expect(pickMessages(all, ["journey.coverage", "spot"])).toEqual({
      journey: { coverage: { all: "All" } },
      spot: { title: "Spot" },
    });
  });
});
