/**
 * Lets others go first before something that they have defeated is decided anew.
 *
 * @param attempt - how often it was decided: 2, 3 …
 */
export type StepAside = (attempt: number) => Promise<void>;

/** Some milliseconds, more of them each time, so that those who defeat each other get out of step. */
export const someTime: StepAside = (attempt) =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * Math.min(20, 2 ** attempt));
  });
