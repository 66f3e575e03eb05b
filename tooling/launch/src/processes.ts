import path from "node:path";
import { root } from "../bootstrap.mjs";
import { nextScript } from "./build";
import type { UpEnv } from "./env";
import type { Service } from "./watched-process";

/** `built`: as in production. `dev`: each service follows its sources. */
export type Mode = "built" | "dev";

/** The processes the product consists of. */
export function servicesOf(mode: Mode, env: UpEnv, variables: NodeJS.ProcessEnv): Service[] {
  const main =
    mode === "dev" ? [tsxScript, "watch", "--clear-screen=false", "src/main.ts"] : ["--import", "tsx", "src/main.ts"];
  const bind = variables.BIND_ADDRESS ? ["-H", variables.BIND_ADDRESS] : [];
  return [
    {
      name: "dashboard",
      command:
        mode === "dev"
          ? [nextScript, "dev", "-p", String(env.PORT), ...bind]
          : ["--import", "./slow-clients.mjs", nextScript, "start", "-p", String(env.PORT), ...bind],
      cwd: path.join(root, "apps/dashboard"),
      env: { ...variables, PORT: String(env.PORT) },
      health: `http://127.0.0.1:${env.PORT}/api/health`,
    },
    {
      name: "feedback",
      command: main,
      cwd: path.join(root, "apps/feedback"),
      env: { ...variables, PORT: String(env.FEEDBACK_PORT), FEEDBACK_PORT: String(env.FEEDBACK_PORT) },
      health: `http://127.0.0.1:${env.FEEDBACK_PORT}/health`,
    },
    { name: "worker", command: main, cwd: path.join(root, "apps/worker"), env: variables },
  ];
}

const tsxScript = path.join(root, "node_modules/tsx/dist/cli.mjs");
