import path from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withIntl = createNextIntlPlugin("./src/server/i18n.ts");

const config: NextConfig = {
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  typedRoutes: false,
  poweredByHeader: false,
  // The forms of the sign-in, joining and account pages. It holds for bodies of unknown length too,
  // which the proxy cannot judge.
  experimental: { serverActions: { bodySizeLimit: "64kb" } },
  transpilePackages: [
    "@spots/api",
    "@spots/auth",
    "@spots/db",
    "@spots/domain",
    "@spots/mail",
    "@spots/messages",
    "@spots/ui",
  ],
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "@node-rs/argon2", "nodemailer"],
};

export default withIntl(config);
