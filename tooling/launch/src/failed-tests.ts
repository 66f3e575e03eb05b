import { z } from "zod";

const Vitest = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

type Suite = {
  readonly title: string;
  readonly specs?: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
};
const Suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), file: z.string(), ok: z.boolean() })).optional(),
  suites: z.lazy(() => z.array(Suite)).optional(),
});
const Playwright = z.object({
  suites: z.array(Suite),
  errors: z.array(z.object({ message: z.string().default("") })).default([]),
});

const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";

const inSuite = ({ specs = [], suites = [] }: Suite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(inSuite),
];

/**
 * The failed tests of a report in JSON, of Vitest or Playwright, each with its file. A file that
 * could not be read is named with the error. Empty for other reports.
 */
export function failedTests(report: unknown): readonly string[] {
  const vitest = Vitest.safeParse(report).data;
  if (vitest)
    return vitest.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((each) => each.status === "failed");
      if (failed.length > 0) return failed.map(({ fullName }) => `${name}: ${fullName}`);
      return status === "failed" ? [`${name}: ${firstLine(message)}`] : [];
    });
  const playwright = Playwright.safeParse(report).data;
  if (!playwright) return [];
  return [...playwright.suites.flatMap(inSuite), ...playwright.errors.map(({ message }) => firstLine(message))];
}
