/**
 * A delay for `setup({ delays })` that may answer `undefined`: then no timer is set, as where a regulation sets no term.
 * XState's types want a number; the kernel takes either. A way that only such a timer opens stays closed without it.
 *
 * @example
 * setup({ delays: { reply: delayOrNone(({ event }: Args) => replyTermOf(event)) } });
 */
export function delayOrNone<Args>(delay: (args: Args) => number | undefined): (args: Args) => number {
  return delay as (args: Args) => number;
}
