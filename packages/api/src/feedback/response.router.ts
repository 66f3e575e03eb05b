import { CountResponses, ListChoices, ListResponses, ReadResponse } from "@spots/domain/feedback/list-responses";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listSpotsOfAnswers, readResponse } from "./response.queries";
import { countResponses, listResponses } from "./response-list.queries";
import { revealResponse } from "./reveal.commands";

export const responseRouter = t.router({
  list: allow("response.read").input(ListResponses).query(listResponses),
  counts: allow("response.read").input(CountResponses).query(countResponses),
  choices: allow("response.read").input(ListChoices).query(listSpotsOfAnswers),
  read: allow("response.read").input(ReadResponse).query(readResponse),
  reveal: allow("response.reveal").input(ReadResponse).mutation(revealResponse),
});
