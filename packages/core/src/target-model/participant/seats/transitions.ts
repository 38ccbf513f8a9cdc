/** A unit may give seats back wherever the mentor is by then. */
export const seatsTransitions = {
  "release-seat": { actions: "releaseSeat" },
  "lend-seat": [{ guard: "lent-in-other-organisation" }, { guard: "seat-may-be-lent", actions: "lendSeat" }],
  "return-seat": { actions: "returnSeat" },
} as const;
