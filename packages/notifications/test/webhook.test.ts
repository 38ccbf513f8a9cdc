import { createServer as createRaw } from "node:net";
import { sampleMessage } from "@nastavnik/notifications/testing";
import { verifyWebhook, type WebhookEndpoint, webhookNotifier } from "@nastavnik/notifications/webhook";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { bytesOf, listening, webServer } from "./servers.ts";

const [first, second] = [`whsec_${"B".repeat(32)}`, `whsec_${"C".repeat(32)}`];
const source = "https://school.example/nastavnik";
const sending = (attempt = 1) => ({ signal: AbortSignal.timeout(10_000), attempt });
const message = (changes = {}) => sampleMessage("diary", changes);

/** Sends one message to a server that answers so; what it has met. */
async function sendTo(
  answer: { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string },
  secrets: readonly string[] = [first],
  attempt = 1,
  changes: Parameters<typeof message>[0] = {},
) {
  const met: { headers: NodeJS.Dict<string | string[]>; body: Buffer }[] = [];
  const server = await webServer((request, response) => {
    void bytesOf(request).then((body) => {
      met.push({ headers: request.headers, body });
      response.writeHead(answer.status ?? 204, answer.headers).end(answer.body);
    });
  });
  const endpoint = { url: `http://127.0.0.1:${server.port}/`, secrets, isInner: true };
  const notifier = webhookNotifier({ source, endpoints: { diary: endpoint } });
  const sent = await notifier.send(message(changes), sending(attempt));
  await server.stop();
  const [got] = met;
  if (got === undefined) throw new Error("the server was not asked");
  return { sent, ...got };
}

describe("a webhook", () => {
  it("is a CloudEvent whose bytes are the same at every try, and names nobody", async () => {
    const [one, two] = [await sendTo({}), await sendTo({}, [first], 2)];
    expect(one.body.equals(two.body)).toBe(true);
    expect(JSON.parse(one.body.toString())).toEqual({
      specversion: "1.0",
      id: "n-0123456789abcdef",
      source,
      type: "org.nastavnik.notification.next-meeting.v1",
      time: "2025-07-14T06:00:00Z",
      subject: "unit/u-1",
      sequence: "0000000004",
      datacontenttype: "application/json",
      data: { due: "2025-07-20", link: "https://school.example/units/u-1" },
    });
    expect(one.headers["content-type"]).toContain("application/cloudevents+json");
  });

  it("leaves whoever keeps the greater number with the latest, in whatever order they arrive", async () => {
    const bodies: { readonly subject: string; readonly sequence: string; readonly id: string }[] = [];
    for (const sequence of [2, 10, 9, 100]) {
      const { body } = await sendTo({}, [first], 1, { id: `n-${sequence}`, sequence });
      bodies.push(JSON.parse(body.toString()) as (typeof bodies)[number]);
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(bodies, { minLength: bodies.length }), (arrived) => {
        const kept = new Map<string, (typeof bodies)[number]>();
        for (const event of arrived) {
          if (event.sequence > (kept.get(event.subject)?.sequence ?? "")) kept.set(event.subject, event);
        }
        expect(kept.get("unit/u-1")?.id).toBe("n-100");
      }),
      { numRuns: runs(24) },
    );
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(4);
  });

  it("is verified by an independent implementation, by either secret while one is being replaced", async () => {
    const { headers, body } = await sendTo({}, [second, first]);
    for (const secret of [first, second]) {
      expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow();
      expect(await verifyWebhook(body, headers, { secrets: [secret] })).toBe("genuine");
    }
    expect(await verifyWebhook(body, headers, { secrets: [`whsec_${"D".repeat(32)}`] })).toBe("forged");
  });

  it.each([
    [200, { outcome: "accepted" }],
    [302, { outcome: "later", code: "http-302" }],
    [400, { outcome: "never", code: "http-400" }],
    [404, { outcome: "later", code: "http-404" }],
    [410, { outcome: "never", code: "http-410", isAddressDead: true }],
    [500, { outcome: "later", code: "http-500" }],
  ])("that is answered by %i", async (status, expected) => {
    expect((await sendTo({ status, headers: { location: "http://169.254.169.254/" } })).sent).toMatchObject(expected);
  });

  it.each([
    ["120", 120],
    [new Date(Date.now() + 600_000).toUTCString(), 600],
    ["999999999", 86_400],
  ])("waits as long as the server asks: %s", async (header, seconds) => {
    const { sent } = await sendTo({ status: 429, headers: { "retry-after": header } });
    const after = sent.outcome === "later" ? (sent.after?.total("seconds") ?? 0) : 0;
    expect(Math.abs(after - seconds)).toBeLessThan(5);
  });

  it("comes again after pauses that grow to a day, ten times in all", async () => {
    const after = [];
    for (const attempt of [1, 2, 5, 9]) {
      const { sent } = await sendTo({ status: 500 }, [first], attempt);
      if (sent.outcome === "later") after.push([sent.after?.total("seconds") ?? 0, sent.tries]);
    }
    for (const [index, seconds] of [5, 300, 18_000, 86_400].entries()) {
      const [took = 0, tries] = after[index] ?? [];
      expect(took).toBeGreaterThanOrEqual(seconds * 0.79);
      expect(took).toBeLessThanOrEqual(seconds * 1.21);
      expect(tries).toBe(10);
    }
  });

  it("does not read an answer without end", async () => {
    const { sent } = await sendTo({ status: 200, body: "x".repeat(1_000_000) });
    expect(sent).toMatchObject({ outcome: "later", code: "endless-answer" });
  });

  it("is given up where the body of the answer trickles", async () => {
    const server = createRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n");
      const drip = setInterval(() => socket.write("x"), 10);
      socket.on("close", () => clearInterval(drip));
      socket.on("error", () => {});
    });
    const url = `http://127.0.0.1:${await listening(server)}/`;
    const notifier = webhookNotifier({
      source,
      timeout: 0.1,
      endpoints: { diary: { url, secrets: [first], isInner: true } },
    });
    expect(await notifier.send(message(), sending())).toMatchObject({ outcome: "later", code: "timed-out" });
    server.close();
  });

  it("leaves an endpoint that hangs two requests, and others are not late", async () => {
    const hanging = await webServer(() => {});
    const good = await webServer((_request, response) => void response.writeHead(204).end());
    const at = (port: number): WebhookEndpoint => ({
      url: `http://127.0.0.1:${port}/`,
      secrets: [first],
      isInner: true,
    });
    const notifier = webhookNotifier({
      source,
      timeout: 0.3,
      endpoints: { diary: at(hanging.port), good: at(good.port) },
    });
    const stuck = [1, 2, 3].map(() => notifier.send(message(), sending()));
    expect(await notifier.send(sampleMessage("good"), sending())).toEqual({ outcome: "accepted" });
    const codes = (await Promise.all(stuck)).map((sent) => (sent.outcome === "later" ? sent.code : ""));
    expect(codes.toSorted()).toEqual(["endpoint-busy", "timed-out", "timed-out"]);
    await Promise.all([hanging.stop(), good.stop()]);
  });

  it.each([
    "https://127.0.0.1/",
    "https://0x7f000001/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::1]/",
    "https://100.64.0.1/",
    "https://169.254.169.254/",
    "https://10.0.0.5/",
    "https://[fd00::1]/",
    "https://localhost/",
  ])("is not sent to an inner net: %s", async (url) => {
    const notifier = webhookNotifier({ source, endpoints: { diary: { url, secrets: [first] } } });
    expect(await notifier.send(message(), sending())).toEqual({ outcome: "never", code: "inner-address" });
  });

  it.each<[string, WebhookEndpoint, string]>([
    ["plain HTTP", { url: "http://hook.example/", secrets: [first] }, "endpoints.diary.url: expected an https address"],
    ["a password", { url: "https://a:b@hook.example/", secrets: [first] }, "endpoints.diary.url: expected"],
    ["no secret", { url: "https://hook.example/", secrets: [] }, "endpoints.diary.secrets: expected"],
    ["a short secret", { url: "https://hook.example/", secrets: ["whsec_c2hvcnQ="] }, "secret: expected"],
  ])("is not set up with %s", (_what, endpoint, text) => {
    const set = () => webhookNotifier({ source, endpoints: { diary: endpoint } });
    expect(set).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(set).toThrow(text);
  });
});

describe("a receiver", () => {
  it("refuses what is old or of the future, malformed or changed, and knows repetitions", async () => {
    const { headers, body } = await sendTo({});
    const at = Number(headers["webhook-timestamp"]) * 1000;
    const check = (changes: object, options: object = {}, bytes: Uint8Array = body) =>
      verifyWebhook(bytes, { ...headers, ...changes }, { secrets: [first], now: at, ...options });
    expect(await check({})).toBe("genuine");
    expect(await check({}, { now: at + 300_000 })).toBe("genuine");
    expect(await check({}, { now: at + 301_000 })).toBe("forged");
    expect(await check({}, { now: at - 301_000 })).toBe("forged");
    expect(await check({}, { isKnown: (id: string) => id === "n-0123456789abcdef" })).toBe("duplicate");
    const { "webhook-signature": signature } = headers;
    for (const changes of [
      { "webhook-timestamp": "NaN" },
      { "webhook-timestamp": `${at / 1000}x` },
      { "webhook-id": "n-1" },
      { "webhook-id": undefined },
      { "webhook-signature": "v1,подпись" },
      { "webhook-signature": "" },
      { "webhook-signature": [signature, signature] },
    ]) {
      expect(await check(changes)).toBe("forged");
    }
    // The same JSON, written anew.
    const anew = Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1));
    expect(await check({}, {}, anew)).toBe("forged");
    for (const tolerance of [0, Number.NaN, Infinity, -1]) {
      await expect(check({}, { tolerance })).rejects.toMatchObject({ code: "invalid-input" });
    }
    await expect(check({}, { secrets: [] })).rejects.toMatchObject({ code: "invalid-input" });
  });
});
