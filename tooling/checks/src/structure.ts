import type { SourceFile } from "./source-files";
import { budget, drawers, folders, insteadOfDrawer, kernelBudget, testBudget } from "./structure-rules";

/** Returns one sentence for each file that breaks a rule of the structure. */
export function structureFindings(files: SourceFile[]): string[] {
  return [...files.flatMap(findingsOf), ...kernelFindings(files)];
}

function findingsOf({ path, lines }: SourceFile): string[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const folder = folders.find(({ where }) => where.test(path));
  const allowed = name.includes(".test.") || path.startsWith("tooling/seed/") ? testBudget : (folder?.budget ?? budget);
  const drawer =
    isCode.test(name) &&
    withoutAddress(path)
      .split("/")
      .flatMap((part) => part.replace(/\.[a-z.]+$/, ""))
      .find((part) => drawers.test(part));
  return [
    ...(folder && !folder.holds.test(name) ? [`${path}: ${folder.otherwise}.`] : []),
    ...(drawer ? [`${path}: "${drawer}" is a drawer; ${insteadOfDrawer}.`] : []),
    ...(hasBudget.test(name) && lines > allowed
      ? [`${path}: ${lines} lines, and a file here has ${allowed}: give one of its subjects a file of its own.`]
      : []),
  ];
}

/** Folders of pages are segments of an address, so the rule about generic names does not apply. */
function withoutAddress(path: string): string {
  return path.replace(/^apps\/dashboard\/src\/app\/.*\//, "");
}

function kernelFindings(files: SourceFile[]): string[] {
  const kernel = files.filter(({ path }) => path.startsWith("packages/domain/src/kernel/") && !path.includes(".test."));
  if (kernel.length <= kernelBudget) return [];
  return [
    `packages/domain/src/kernel: ${kernel.length} files, and its budget is ${kernelBudget}: what belongs to a noun goes to that noun.`,
  ];
}

const isCode = /\.(ts|tsx|mjs|cjs|js)$/;
const hasBudget = /\.(ts|tsx|mjs|cjs|js|css|prisma)$/;
