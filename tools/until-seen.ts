const mostRounds = 10;

/**
 * Tries as often as it takes until what chance should show has been seen, once at least and ten times at most: that it comes
 * seldom must not fail a run, that it never comes has to.
 */
export function untilSeen(isSeen: () => boolean, round: () => void): void {
  for (let rounds = 1; ; rounds++) {
    round();
    if (isSeen() || rounds === mostRounds) return;
  }
}
