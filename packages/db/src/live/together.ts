/** How long questions are collected, in ms, and how many are asked in one read. */
type Limits = { readonly withinMs: number; readonly most: number };

/**
 * Makes one read of many questions that are asked at nearly the same time, for open streams that each
 * check again whether they may continue. Nothing is kept: a question is answered by a read that
 * begins after it was asked. When a read fails, each of its questions does.
 * @param readAll the answers, in the order of the questions
 * @returns asks one question of a source, such as a pool; each source has reads of its own
 */
export function together<Source extends object, Question, Answer>(
  readAll: (source: Source, questions: readonly Question[]) => Promise<readonly Answer[]>,
  { withinMs, most }: Limits = { withinMs: 25, most: 500 },
): (source: Source, question: Question) => Promise<Answer> {
  type Asked = {
    readonly question: Question;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (error: unknown) => void;
  };
  type Collected = { readonly asked: Asked[]; readonly timer: NodeJS.Timeout };
  const collectedOf = new WeakMap<Source, Collected>();

  const read = async (source: Source, asked: readonly Asked[]): Promise<void> => {
    try {
      const answers = await readAll(
        source,
        asked.map(({ question }) => question),
      );
      if (answers.length !== asked.length) throw new Error("a read did not answer every question");
      for (const [at, answer] of answers.entries()) asked[at]?.resolve(answer);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };

  const begin = (source: Source) => {
    const collected = collectedOf.get(source);
    if (!collected) return;
    collectedOf.delete(source);
    clearTimeout(collected.timer);
    void read(source, collected.asked);
  };

  return (source, question) =>
    new Promise<Answer>((resolve, reject) => {
      const collected = collectedOf.get(source) ?? {
        asked: [],
        timer: setTimeout(() => begin(source), withinMs),
      };
      collectedOf.set(source, collected);
      if (collected.asked.push({ question, resolve, reject }) >= most) begin(source);
    });
}
