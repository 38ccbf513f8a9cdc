/** A unit may give seats back wherever the mentor is by then. */
export const seatsTransitions = {
  "release-seat": { actions: "releaseSeat" },
} as const;
