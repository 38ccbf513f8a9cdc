/** How somebody works. Days are working days, drawn evenly; shares are chances from 0 to 1. */
export interface Habits {
  /** Working days between the day on which something can be done and the day on which it is done. */
  readonly delay: { readonly from: number; readonly to: number };
  /** The chance that something is forgotten. */
  readonly forgets: number;
  /** After how many working days what was forgotten is done after all; never, where it is absent. */
  readonly remindedAfter?: number;
  /** The chance, on each working day, to leave for good. */
  readonly leaves: number;
  /** The chance to say no wherever there is a way to do so. */
  readonly refuses: number;
  /** The chance, on each working day, to try something that cannot be done. */
  readonly trespasses: number;
}

const ordinary: Habits = { delay: { from: 0, to: 2 }, forgets: 0, leaves: 0, refuses: 0, trespasses: 0 };

/** Habits that are often asked for; write others beside them: `{ ...habits.late, leaves: 0.001 }`. */
export const habits = {
  /** Does everything within two working days. */
  diligent: ordinary,
  /** Does everything, after one to four weeks. */
  late: { ...ordinary, delay: { from: 5, to: 20 } },
  /** Forgets every third thing, until somebody reminds of it. */
  forgetful: { ...ordinary, forgets: 1 / 3, remindedAfter: 15 },
  /** Leaves for good, mostly within half a year. */
  leaving: { ...ordinary, leaves: 0.01 },
  /** Says no wherever it is possible. */
  refusing: { ...ordinary, refuses: 1 },
  /** Works, and tries daily what is not allowed. */
  hostile: { ...ordinary, trespasses: 1 },
} as const satisfies Readonly<Record<string, Habits>>;
