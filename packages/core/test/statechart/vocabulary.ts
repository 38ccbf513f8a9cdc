/** The words that random statecharts are written in: contexts, guards, actions, delays and events. */

export type Context = {
  readonly n: number;
  readonly a: boolean;
  readonly b: boolean;
  readonly seen: string;
  readonly note?: string | undefined;
};

export const initialContext: Context = { n: 1, a: false, b: true, seen: "" };

/** The command that creates an instance; XState calls that event otherwise. */
export const creation = "create";
export const nameOf = (event: { readonly type: string }): string =>
  event.type === "xstate.init" ? creation : event.type;

export const commands = ["go", "turn", "stop"];
export const raised = ["echo", "ring"];
export const events = [...commands, ...raised];

type Predicate = (context: Context, event: string) => boolean;

export const predicates: Readonly<Record<string, Predicate>> = {
  a: ({ a }) => a,
  b: ({ b }) => b,
  "not-a": ({ a }) => !a,
  even: ({ n }) => n % 2 === 0,
  third: ({ n }) => n % 3 === 0,
  "after-go": (_context, event) => event === "go",
  "after-echo": (_context, event) => event === "echo",
  "has-note": ({ note }) => note !== undefined,
};

type Change = (context: Context, event: string) => Partial<Context>;

// None of them commutes with the others, so that a wrong order shows.
export const assignments: Readonly<Record<string, Change>> = {
  triple: ({ n }) => ({ n: (n * 3 + 1) % 1009 }),
  add: ({ n }) => ({ n: (n + 7) % 1009 }),
  "flip-a": ({ a }) => ({ a: !a }),
  "copy-a": ({ a }) => ({ b: a }),
  see: ({ seen }, event) => ({ seen: `${seen.slice(-40)} ${event}` }),
  note: ({ n }) => ({ note: `at ${n}` }),
  forget: () => ({ note: undefined }),
  nothing: () => ({}),
};

export const effects = ["tell", "ask"];

/** An action that stands in `n` places of a chart is still the same action: only its parameters differ. */
export const told = ["tell", "ask", { type: "tell", params: { loud: true } }] as const;

export const delays: Readonly<Record<string, (context: Context) => number>> = {
  slow: ({ n }) => 1000 + n,
  fast: ({ n }) => n,
};
