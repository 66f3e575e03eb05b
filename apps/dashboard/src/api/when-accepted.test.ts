import { MutationObserver, QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { whenAccepted } from "./when-accepted";

/** A command whose answers come when the test gives them, as a button on a page sends it. */
function aCommand() {
  const answers = new Map<string, { give: () => void; refuse: () => void }>();
  const refused: string[] = [];
  const observer = new MutationObserver<string, Error, string>(new QueryClient(), {
    mutationFn: (name) =>
      new Promise((give, refuse) =>
        answers.set(name, { give: () => give(name), refuse: () => refuse(new Error(name)) }),
      ),
    onError: ({ message }) => void refused.push(message),
  });
  const leave = observer.subscribe(() => undefined);
  return { observer, leave, answers, refused };
}

it("each command is told of that another one follows before its answer, and one whose button is gone", async () => {
  const { observer, leave, answers, refused } = aCommand();
  const told: string[] = [];
  for (const name of ["first", "second", "third"]) whenAccepted(observer.mutate(name), (answer) => told.push(answer));
  await expect.poll(() => answers.size).toBe(3);
  leave();
  answers.get("second")?.give();
  answers.get("first")?.refuse();
  answers.get("third")?.give();
  await expect.poll(() => told).toEqual(["second", "third"]);
  expect(refused).toEqual(["first"]);
});
