import { sampleMessage } from "@nastavnik/notifications/testing";
import { telegramNotifier } from "@nastavnik/notifications/telegram";
import { afterEach, describe, expect, it } from "vitest";
import { bytesOf, webServer } from "./servers.ts";

interface Asked {
  readonly chat_id: string;
  readonly text: string;
  readonly parse_mode?: string;
}
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
const sending = (attempt = 1) => ({ signal: AbortSignal.timeout(5000), attempt });

/** A bot on a local server that answers so, in turn; the last answer for ever. */
async function bot(...answers: readonly object[]) {
  const asked: Asked[] = [];
  const server = await webServer((request, response) => {
    void bytesOf(request).then((body) => {
      asked.push(JSON.parse(body.toString()) as Asked);
      const answer = answers[asked.length - 1] ?? answers.at(-1) ?? {};
      const told = { ok: true, result: { message_id: 7, date: 0, chat: { id: 1 } }, ...answer };
      response.writeHead("error_code" in told ? Number(told.error_code) : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(told));
    });
  });
  stops.push(server.stop);
  return { asked, notifier: telegramNotifier({ token: "1:x", apiRoot: `http://127.0.0.1:${server.port}` }) };
}
const refusal = (error_code: number, parameters = {}) => ({
  ok: false,
  error_code,
  description: "Иванова",
  parameters,
});

describe("a message of a bot", () => {
  it("is plain text, however it looks", async () => {
    const { asked, notifier } = await bot();
    await notifier.send(sampleMessage("7", { text: "ivan_petrov@mail.example 5-«А» *b* [x](y) <b>" }), sending());
    expect(asked[0]?.text).toContain("ivan_petrov@mail.example 5-«А» *b* [x](y) <b>");
    expect(asked[0]).not.toHaveProperty("parse_mode");
  });

  it.each(["я".repeat(5000), "🙂".repeat(2500), "строка\n".repeat(900)])(
    "is cut to what fits, whole letters and lines, with its link",
    async (text) => {
      const { asked, notifier } = await bot();
      await notifier.send(sampleMessage("7", { text }), sending());
      const sent = asked[0]?.text ?? "";
      expect(sent.length).toBeLessThanOrEqual(4096);
      expect(sent.length).toBeGreaterThan(2000);
      expect(sent).toMatch(/\n…\n\nhttps:\/\/school\.example\/units\/u-1$/);
      expect(sent).not.toMatch(/\p{Surrogate}/u);
    },
  );

  it("pauses the whole bot when the server says so, without counting a try", async () => {
    const { asked, notifier } = await bot(refusal(429, { retry_after: 2282 }), {});
    expect(await notifier.send(sampleMessage("7"), sending())).toMatchObject({
      outcome: "later",
      code: "flood",
      counts: false,
    });
    const next = await notifier.send(sampleMessage("8"), sending());
    expect(next).toMatchObject({ outcome: "later", code: "too-fast", counts: false });
    expect(next.outcome === "later" ? next.after?.total("minutes") : 0).toBeGreaterThan(37);
    expect(asked).toHaveLength(1);
  });

  it.each([
    [403, { outcome: "never", code: "telegram-403", isAddressDead: true }],
    [400, { outcome: "never", code: "telegram-400", isAddressDead: true }],
    [500, { outcome: "later", code: "telegram-500" }],
    [401, { outcome: "later", code: "not-let-in" }],
  ])("that is refused by %i", async (code, expected) => {
    const { notifier } = await bot(refusal(code));
    expect(await notifier.send(sampleMessage("7"), sending())).toMatchObject(expected);
  });

  it("that is answered by something else than Telegram is tried again", async () => {
    const { notifier } = await bot({ ok: false });
    expect(await notifier.send(sampleMessage("7"), sending())).toMatchObject({ outcome: "later", code: "unreachable" });
  });

  it("follows a group that has become another one, in the same try", async () => {
    const { asked, notifier } = await bot(refusal(400, { migrate_to_chat_id: -1_001_234 }), {});
    const sent = await notifier.send(sampleMessage("-55"), sending());
    expect(sent).toMatchObject({ outcome: "accepted", movedTo: "-1001234" });
    expect(asked.map(({ chat_id }) => chat_id)).toEqual(["-55", "-1001234"]);
  });

  it("waits its turn where one chat is told more than once a second", async () => {
    const { notifier } = await bot();
    const begin = performance.now();
    for (let time = 0; time < 2; time++)
      expect(await notifier.send(sampleMessage("7"), sending())).toMatchObject({ outcome: "accepted" });
    expect(performance.now() - begin).toBeGreaterThan(950);
  });
});
