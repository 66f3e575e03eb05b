import { describe, expect, it } from "vitest";
import { structureFindings } from "./structure";

const findings = (path: string, lines = 10) => structureFindings([{ path, lines }]);

describe("the structure check", () => {
  it.each([
    "apps/dashboard/src/app/[business]/(road)/page.tsx",
    "apps/dashboard/src/features/spot/spot-card.tsx",
    "apps/dashboard/src/features/spot/use-place-spot.ts",
    "apps/worker/src/code-responses.job.ts",
    "apps/dashboard/src/app/[business]/home.tsx",
    "packages/domain/src/spot/judgement.test.ts",
    "packages/domain/src/feedback/matcher/stem.ts",
    "packages/api/src/spot/spot.commands.ts",
    "packages/api/src/spot/place-spot.db.test.ts",
    "packages/db/prisma/models/spot.prisma",
    "packages/messages/src/de/common.json",
    "packages/ui/src/road.geometry.ts",
    "packages/test-kit/src/business.ts",
  ])("accepts %s", (path) => {
    expect(findings(path)).toEqual([]);
  });

  it.each([
    ["apps/dashboard/src/app/[business]/place-spot.ts", "src/server"],
    ["apps/dashboard/src/spot-card.tsx", "features/<noun>"],
    ["packages/api/src/spot/spot.rules.ts", "packages/domain"],
    ["packages/api/src/spot/place.ts", "<noun>.commands.ts"],
    ["packages/domain/src/billing/invoice.ts", "the domain's folders are"],
    ["packages/domain/src/spot/too/deep/spot.ts", "the domain's folders are"],
    ["packages/ui/src/forms/field.tsx", "flat"],
    ["packages/db/src/reports/NetPromoter.ts", "<name>.ts"],
  ])("says where %s belongs", (path, told) => {
    expect(findings(path).join()).toContain(told);
  });

  it.each([
    "packages/domain/src/spot/utils.ts",
    "packages/domain/src/kernel/types.ts",
    "tooling/seed/src/helpers/names.ts",
    "packages/ui/src/index.ts",
    "apps/worker/src/services/mail.ts",
  ])("reports the generic name of %s", (path) => {
    expect(findings(path).join()).toContain("is a drawer");
  });

  it("accepts a generic word as a path segment of a page, but not as the name of a file", () => {
    expect(findings("apps/dashboard/src/app/shared/[token]/page.tsx")).toEqual([]);
    expect(findings("apps/dashboard/src/app/[business]/shared.tsx").join()).toContain("is a drawer");
  });

  it("allows 250 lines in a file and 350 in a test", () => {
    expect(findings("packages/domain/src/spot/spot.ts", 250)).toEqual([]);
    expect(findings("packages/domain/src/spot/spot.ts", 251).join()).toContain("251 lines");
    expect(findings("packages/domain/src/spot/spot.test.ts", 350)).toEqual([]);
    expect(findings("packages/domain/src/spot/spot.test.ts", 351).join()).toContain("351 lines");
  });

  it("limits the lines of a page", () => {
    expect(findings("apps/dashboard/src/app/page.tsx", 80)).toEqual([]);
    expect(findings("apps/dashboard/src/app/page.tsx", 81).join()).toContain("a file here has 80");
  });

  it("limits the number of files in the kernel", () => {
    const files = Array.from({ length: 15 }, (_, n) => ({
      path: `packages/domain/src/kernel/thing-${n}.ts`,
      lines: 1,
    }));
    expect(structureFindings(files).join()).toContain("15 files");
    expect(structureFindings(files.slice(1))).toEqual([]);
  });
});
