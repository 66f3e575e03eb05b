import { reportAnswers, statusOfReport } from "@spots/api/feedback/answer-report.commands";
import { ReportAnswers } from "@spots/domain/feedback/answer-report";
import { keyHandler } from "@/api/key-call";

/** Programs send answers of customers, which they asked for themselves. */
export const POST = keyHandler({
  scope: "answers",
  schema: ReportAnswers,
  mostBytes: 512 * 1024,
  run: reportAnswers,
  status: statusOfReport,
});
