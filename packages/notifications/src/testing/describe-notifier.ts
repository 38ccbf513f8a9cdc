import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../notifier/message.ts";
import type { Notifier, Sent } from "../notifier/notifier.ts";

/** How the other side of a channel behaves. */
export type Behaviour =
  /** It takes everything. */
  | "takes"
  /** It answers that it cannot now. */
  | "is-busy"
  /** It answers that there is no such address. */
  | "refuses"
  /** It accepts the connection and says nothing. */
  | "hangs"
  /** It closes the connection in the middle of its answer. */
  | "breaks-off";

/** What of a message has reached the other side. */
export interface Received {
  /** The id by which the receiver knows it again, if the channel has one. */
  readonly id?: string;
  /** All that a person sees or a machine reads, in whatever form. */
  readonly content: string;
}

/** A notifier with the other side of it, as `describeNotifier` needs them. */
export interface NotifierHarness {
  readonly notifier: Notifier;
  /** An address that exists, and one that can be none of this channel. */
  readonly address: string;
  readonly badAddress: string;
  /** How the other side behaves from now on. */
  readonly behave: (behaviour: Behaviour) => void;
  /** What it has taken so far. */
  readonly received: () => Promise<readonly Received[]>;
  /** Takes the other side down. */
  readonly stop: () => Promise<void>;
}

/** A promise that a channel cannot keep, and why; both are printed. */
export interface Skip {
  readonly test: string;
  readonly reason: string;
}

/** Settings of {@link describeNotifier}. */
export interface DescribeNotifierOptions {
  readonly skip?: readonly Skip[];
}

const canary = "Кенарева";

/** A message to try a channel with. */
export function sampleMessage(address: string, changes: Partial<Message> = {}): Message {
  return {
    id: "n-0123456789abcdef",
    rule: "next-meeting",
    to: { person: "mentor-7", address },
    locale: "ru",
    subject: "Напоминание: встреча до 20.07 — «ещё раз»",
    text: `Давно не было встречи.\n\nЗапишите её, пожалуйста: 5-«А», <b>не жирно</b>, _как есть_ 🙂`,
    link: "https://school.example/units/u-1",
    at: Temporal.Instant.from("2025-07-14T06:00:00Z"),
    about: { workflow: "unit", id: "u-1" },
    sequence: 4,
    data: { due: "2025-07-20" },
    ...changes,
  };
}

/**
 * Everything that a `Notifier` promises, as tests; call it in a test file of the adapter. `open` opens a notifier with a
 * real other side of its own; it is called once a test, and what it opens is closed after it.
 */
export function describeNotifier(
  name: string,
  open: () => Promise<NotifierHarness>,
  { skip = [] }: DescribeNotifierOptions = {},
): void {
  const reasons = new Map(skip.map((each) => [each.test, each.reason]));
  const titles = new Set<string>();
  describe(`${name} notifier`, () => {
    const opened: NotifierHarness[] = [];
    afterEach(async () => {
      for (const { notifier, stop } of opened.splice(0)) {
        await notifier.close();
        await stop();
      }
    });
    const sending = (milliseconds = 10_000) => ({ signal: AbortSignal.timeout(milliseconds), attempt: 1 });
    const promise = (title: string, keep: (harness: NotifierHarness) => Promise<void>): void => {
      titles.add(title);
      const reason = reasons.get(title);
      const register = reason === undefined ? test : test.skip;
      register(reason === undefined ? title : `${title} (not here: ${reason})`, async () => {
        const harness = await open();
        opened.push(harness);
        await keep(harness);
      });
    };
    const expectLater = (sent: Sent): void => {
      expect(sent).toMatchObject({ outcome: "later", code: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/) });
    };

    promise("a message arrives as it is, in Russian", async ({ notifier, address, received }) => {
      expect(await notifier.send(sampleMessage(address), sending())).toMatchObject({ outcome: "accepted" });
      const [first, ...others] = await received();
      expect(others).toEqual([]);
      for (const part of ["встреч", "5-«А»", "_как есть_", "🙂", "https://school.example/units/u-1"]) {
        expect(first?.content).toContain(part);
      }
    });

    promise("a message that comes twice has the same id, or the channel says that it has none", async (harness) => {
      const { notifier, address, received } = harness;
      for (let time = 0; time < 2; time++) await notifier.send(sampleMessage(address), sending());
      const ids = [...new Set((await received()).map(({ id }) => id))];
      expect(ids).toEqual([notifier.isIdempotent ? expect.stringContaining("n-0123456789abcdef") : undefined]);
    });

    promise("what can be no address is refused before it is stored, and for good", async (harness) => {
      const { notifier, address, badAddress, received } = harness;
      expect(notifier.accepts(address)).toBe(true);
      expect(notifier.accepts(badAddress)).toBe(false);
      expect(await notifier.send(sampleMessage(badAddress), sending())).toMatchObject({ outcome: "never" });
      expect(await received()).toEqual([]);
    });

    promise("another side that cannot now is tried again", async ({ notifier, address, behave, received }) => {
      behave("is-busy");
      expectLater(await notifier.send(sampleMessage(address), sending()));
      behave("takes");
      expect(await notifier.send(sampleMessage(address, { id: "n-2" }), sending())).toMatchObject({
        outcome: "accepted",
      });
      expect(await received()).toHaveLength(1);
    });

    promise("an address that is gone is told apart", async ({ notifier, address, behave }) => {
      behave("refuses");
      const sent = await notifier.send(sampleMessage(address), sending());
      expect(sent).toMatchObject({ outcome: "never", isAddressDead: true });
    });

    promise("another side that says nothing is given up in time", async ({ notifier, address, behave }) => {
      behave("hangs");
      expectLater(await notifier.send(sampleMessage(address), sending(100)));
    });

    promise("another side that closes in the middle of its answer has not taken it", async (harness) => {
      harness.behave("breaks-off");
      expectLater(await harness.notifier.send(sampleMessage(harness.address), sending(300)));
    });

    promise("another side that is not there is tried again", async ({ notifier, address, stop }) => {
      await stop();
      expectLater(await notifier.send(sampleMessage(address), sending()));
    });

    promise("nothing of a message or an address is told by an answer", async ({ notifier, address, behave, stop }) => {
      const message = sampleMessage(address, { subject: canary, text: `${canary} болеет` });
      const answers: unknown[] = [];
      for (const behaviour of ["is-busy", "refuses", "breaks-off"] as const) {
        behave(behaviour);
        answers.push(await notifier.send(message, sending(300)));
      }
      await stop();
      answers.push(await notifier.send(message, sending()));
      expect(JSON.stringify(answers)).not.toContain(canary);
      expect(JSON.stringify(answers)).not.toContain(address);
    });

    test("is closed twice without harm, and says why what it does not promise", async () => {
      const harness = await open();
      await harness.notifier.close();
      await harness.notifier.close();
      await harness.stop();
      expect([...reasons.keys()].filter((title) => !titles.has(title))).toEqual([]);
    });
  });
}
