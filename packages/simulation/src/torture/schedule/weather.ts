/** What goes wrong at a moment. */
export interface Weather {
  /** Whether the server refuses everything that would be written. */
  isDiskFull: boolean;
  /** How probable it is that a call of the store is lost on its way there. */
  lost: number;
  /** How probable it is that its answer is lost on its way back. */
  unanswered: number;
}

/** Nothing goes wrong. */
export const calm: Readonly<Weather> = { isDiskFull: false, lost: 0, unanswered: 0 };
