/** A task that the mentor has given. */
export type GivenTask = {
  /** The mentee whose task it is. */
  readonly person: string;
  /** Until the end of which day it is to be done. */
  readonly due?: string;
  readonly competence?: string;
  readonly handedInAt?: string;
  readonly acceptedAt?: string;
  /** When the mentor has demanded it. */
  readonly demandedAt?: readonly string[];
};
