/** A place in a row of those who hand something over one after the other. */
export interface Place {
  /** When all of those ahead have handed theirs over, or have nothing to hand over. */
  readonly reached: Promise<void>;
  /** Lets the next one come; harmless when it has come already. */
  leave(): void;
}

/** A row of so many places. */
export function row(length: number): readonly Place[] {
  const places: Place[] = [];
  let reached = Promise.resolve();
  for (let place = 0; place < length; place++) {
    let leave = (): void => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const ahead = reached;
    places.push({ reached: ahead, leave });
    reached = ahead.then(() => left);
  }
  return places;
}
