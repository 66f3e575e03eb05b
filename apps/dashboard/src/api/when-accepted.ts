/**
 * Acts when a command was accepted, also when its button is gone from the page meanwhile or has sent
 * another command: the callbacks of `mutate` are then not called. The mutation tells refusals.
 */
export const whenAccepted = <Answer>(sent: Promise<Answer>, act: (answer: Answer) => void): void =>
  void sent.then(act, () => undefined);
