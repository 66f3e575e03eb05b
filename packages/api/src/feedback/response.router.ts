import { CountResponses, ListChoices, ListResponses, ReadResponse } from "@spots/domain/feedback/list-responses";
import { allow, allowReport } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listSpotsOfAnswers, readResponse } from "./response.queries";
import { countResponses, listResponses } from "./response-list.queries";
import { revealResponse } from "./reveal.commands";

export const responseRouter = t.router({
  list: allowReport("response.read").input(ListResponses).query(listResponses),
  counts: allowReport("response.read").input(CountResponses).query(countResponses),
  choices: allowReport("response.read").input(ListChoices).query(listSpotsOfAnswers),
  // A link may lead to an answer that the replica does not have yet.
  read: allow("response.read").input(ReadResponse).query(readResponse),
  reveal: allow("response.reveal").input(ReadResponse).mutation(revealResponse),
});
