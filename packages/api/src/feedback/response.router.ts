import { ImportAnswers, UndoImport } from "@spots/domain/feedback/answer-import";
import {
  CountResponses,
  ListChoices,
  ListResponses,
  ReadAnswerFile,
  ReadResponse,
} from "@spots/domain/feedback/list-responses";
import { allow, allowReport } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readAnswerFile } from "./answer-file.queries";
import { importAnswers, undoImport } from "./import-answers.commands";
import { listImports } from "./import-answers.queries";
import { listSpotsOfAnswers, readResponse } from "./response.queries";
import { countResponses, listResponses } from "./response-list.queries";
import { revealResponse } from "./reveal.commands";

export const responseRouter = t.router({
  list: allowReport("response.read").input(ListResponses).query(listResponses),
  counts: allowReport("response.read").input(CountResponses).query(countResponses),
  choices: allowReport("response.read").input(ListChoices).query(listSpotsOfAnswers),
  // A link may lead to an answer that the replica does not have yet.
  read: allow("response.read").input(ReadResponse).query(readResponse),
  file: allow("response.read").input(ReadAnswerFile).query(readAnswerFile),
  reveal: allow("response.reveal").input(ReadResponse).mutation(revealResponse),
  imports: allow("response.import").query(listImports),
  import: allow("response.import").input(ImportAnswers).mutation(importAnswers),
  undoImport: allow("response.import").input(UndoImport).mutation(undoImport),
});
