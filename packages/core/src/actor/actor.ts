/** Who gives a command. */
export interface Actor {
  /** Identifier of the person or system; never a name. */
  readonly id: string;
  /** Roles in which the actor acts; one person may hold several. */
  readonly roles: readonly string[];
  /** Identifier of the organisation. */
  readonly organisation: string;
}

/** The role of the engine itself: timers and reactions. No outside actor may hold it. */
export const systemRole = "system";
