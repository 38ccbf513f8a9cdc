import { emailAddress } from "@nastavnik/notifications";
import { emailNotifier, type EmailOptions } from "@nastavnik/notifications/email";
import { sampleMessage } from "@nastavnik/notifications/testing";
import { calendarText } from "@nastavnik/notifications/ics";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { mailServer } from "./mail-server.ts";

const from = { address: "nastavnik@school.example", name: "Школа" };
const sending = () => ({ signal: AbortSignal.timeout(10_000), attempt: 1 });
let server: Awaited<ReturnType<typeof mailServer>>;
const opened: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  server = await mailServer();
});
afterEach(async () => {
  server.behave("takes");
  server.letters.length = 0;
  for (const each of opened.splice(0)) await each.close();
});
afterAll(() => server.stop());

function open(more: Partial<EmailOptions> = {}, port = server.port) {
  const notifier = emailNotifier({ from, smtp: { host: "127.0.0.1", port, ignoreTLS: true }, ...more });
  opened.push(notifier);
  return notifier;
}
const send = async (changes: Parameters<typeof sampleMessage>[1], more?: Partial<EmailOptions>) =>
  open(more).send(sampleMessage("mentor@school.example", changes), sending());

describe("an e-mail address", () => {
  it.each([
    ["mentor@school.example", "mentor@school.example"],
    ["a.b+c@x-y.school.example", "a.b+c@x-y.school.example"],
    ["mentor@школа.рф", "mentor@xn--80atdl2c.xn--p1ai"],
    ["почта@школа.рф", "почта@xn--80atdl2c.xn--p1ai"],
  ])("%s is one", (text, address) => expect(emailAddress(text)).toBe(address));

  it.each([
    "",
    "mentor",
    "a@b@c.example",
    '"x@evil.example y"@school.example',
    "u@school.example(x)evil.example",
    "u@school.example\r\nBcc: x@evil.example",
    "u @school.example",
    "u@[127.0.0.1]",
    "u@127.0.0.1",
    "u@0x7f000001",
    "u@school",
    "u@school.example/..",
    "u@school.example:25",
    ".u@school.example",
    "u..v@school.example",
    "u@-school.example",
    "Иванова, Анна <a@school.example>",
    `${"a".repeat(65)}@school.example`,
  ])("%j is none", (text) => expect(emailAddress(text)).toBeUndefined());
});

describe("a letter", () => {
  it("goes to one address in one envelope, however a name reads", async () => {
    for (const name of ["Иванова, Анна", "a@b.example", "x <y@evil.example>", 'Анна "Ая"; Вторая']) {
      server.letters.length = 0;
      expect(await send({ to: { person: "p-1", address: "mentor@school.example", name } })).toMatchObject({
        outcome: "accepted",
      });
      const [letter, ...others] = server.letters;
      expect(others).toEqual([]);
      expect(letter?.recipients).toEqual(["mentor@school.example"]);
      expect(letter?.parsed.to).toMatchObject({ value: [{ address: "mentor@school.example", name }] });
      expect(letter?.parsed.cc ?? letter?.parsed.bcc).toBeUndefined();
    }
  });

  it("says that a machine wrote it, in a thread of its subject, under an id of the message", async () => {
    const unsubscribe = () => "https://school.example/leave?t=1";
    await send({}, { unsubscribe, domain: "mail.school.example" });
    const headers = server.letters[0]?.parsed.headers;
    expect(headers?.get("message-id")).toBe("<n-0123456789abcdef@mail.school.example>");
    expect(headers?.get("references")).toBe("<unit.u-1@mail.school.example>");
    expect(headers?.get("auto-submitted")).toBe("auto-generated");
    expect(headers?.get("x-auto-response-suppress")).toBe("All");
    expect(headers?.get("date")).toEqual(new Date("2025-07-14T06:00:00Z"));
    expect(server.letters[0]?.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(server.letters[0]?.raw).toContain("<https://school.example/leave?t=1>");
  });

  it("arrives from a sender of any name, and brings files of fixed names only", async () => {
    for (const name of ["План-график — 2025.docx", "Ш".repeat(150), "Школа, имени; «Ё» 🙂", '../"x"']) {
      server.letters.length = 0;
      const invitation = { method: "REQUEST", content: calendarText([], { domain: "school.example" }) } as const;
      const sent = await send({ invitation }, { from: { ...from, name } });
      expect(sent).toMatchObject({ outcome: "accepted" });
      const { parsed, raw = "" } = server.letters[0] ?? {};
      expect(parsed?.from?.value).toMatchObject([{ address: from.address, name }]);
      expect(parsed?.attachments.map(({ filename }) => filename ?? "invite.ics")).toEqual(
        parsed?.attachments.map(() => "invite.ics"),
      );
      // Headers of ASCII only: some servers take no others.
      expect(raw.split("\r\n\r\n")[0]).toMatch(/^[\x20-\x7E\r\n\t]*$/);
    }
    expect(await send({}, { from: { ...from, name: "\uD83D" } })).toEqual({
      outcome: "never",
      code: "control-character",
    });
  });

  it("shows marks of HTML as they are written", async () => {
    await send({ text: 'Одна <b>строка</b> & "ещё"\nвторая' });
    const { html, text } = server.letters[0]?.parsed ?? {};
    expect(html).toContain("&lt;b&gt;строка&lt;/b&gt; &amp; &quot;ещё&quot;<br>вторая");
    expect(text).toContain("<b>строка</b>");
  });

  it.each([
    ["subject", { subject: "Встреча\r\nBcc: x@evil.example" }, "control-character"],
    ["name", { to: { person: "p", address: "a@school.example", name: "А\nБ" } }, "control-character"],
    ["half a letter", { subject: "\ud83d" }, "control-character"],
    ["link", { link: "javascript:alert(1)" }, "bad-link"],
    ["link with a line", { link: "https://x.example/\r\nA: b" }, "bad-link"],
  ])("is not written with a bad %s", async (_what, changes, code) => {
    expect(await send(changes)).toEqual({ outcome: "never", code });
    expect(server.letters).toEqual([]);
  });

  it("opens each thing of a digest, and says that a machine has sent it", async () => {
    await send({ text: 'Пара № 7.\nhttps://school.example/unit/u-7?a=1&b=2\n\nhttps://x"onload=y', locale: "ru" });
    const { html = "" } = server.letters[0]?.parsed ?? {};
    expect(html).toContain('Пара № 7.<br><a href="https://school.example/unit/u-7?a=1&amp;b=2">Открыть</a>');
    expect(html).toContain("отвечать на него не нужно");
    expect(html).not.toContain('"onload');
  });

  it("keeps every subject, of any length and any letters", async () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from("абвгдЁ «»—🙂 aZ0,:;=?_\"'")),
      minLength: 1,
      maxLength: 300,
    });
    const notifier = open();
    await fc.assert(
      fc.asyncProperty(
        words.map((text) => `>${text}<`),
        async (subject) => {
          server.letters.length = 0;
          await notifier.send(sampleMessage("mentor@school.example", { subject }), sending());
          const [letter] = server.letters;
          expect(letter?.parsed.subject?.replaceAll(/\s+/g, " ")).toBe(subject.replaceAll(/\s+/g, " "));
          const encoded =
            /^Subject: [^]*?\r\n(?! )/m.exec(letter?.raw ?? "")?.[0].match(/=\?[^?]+\?[QB]\?[^?]*\?=/gi) ?? [];
          for (const word of encoded) expect(word.length).toBeLessThanOrEqual(75);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it("carries an invitation as a part of it and as a file, of one method", async () => {
    const time = {
      from: Temporal.Instant.from("2025-01-14T06:00:00Z"),
      until: Temporal.Instant.from("2025-01-14T07:00:00Z"),
    };
    const event = {
      id: "m-1",
      sequence: 1,
      changedAt: Temporal.Instant.from("2025-01-10T06:00:00Z"),
      time,
      title: "Встреча",
    };
    const organizer = { name: "Школа", address: "nastavnik@school.example" };
    const attendee = { name: "Наставник", address: "mentor@school.example" };
    const content = calendarText([event], { domain: "school.example", method: "request", organizer, attendee });
    await send({ invitation: { method: "REQUEST", content } });
    const raw = server.letters[0]?.raw ?? "";
    expect(raw.match(/^Content-Type: text\/calendar;.*method=REQUEST/gim)).toHaveLength(1);
    const files = server.letters[0]?.parsed.attachments ?? [];
    expect(files.map(({ filename }) => filename)).toContain("invite.ics");
    for (const file of files) expect(file.content.toString()).toContain("METHOD:REQUEST");
  });
});

describe("a server's answer", () => {
  it("is told by its code: 4xx passes and comes again later each time, 5xx does not", async () => {
    server.behave("is-busy");
    const notifier = open();
    const after = [];
    for (const attempt of [1, 2, 6, 7, 12]) {
      const sent = await notifier.send(sampleMessage("a@school.example"), { ...sending(), attempt });
      after.push(sent.outcome === "later" ? sent.after?.total("minutes") : sent);
    }
    expect(after).toEqual([5, 15, 240, 360, 360]);
    server.behave("refuses");
    expect(await notifier.send(sampleMessage("a@school.example"), sending())).toEqual({
      outcome: "never",
      code: "smtp-550",
      isAddressDead: true,
    });
  });

  it("that it does not let a letter in says nothing of the address", async () => {
    server.behave("takes-for-spam");
    expect(await send({})).toEqual({ outcome: "never", code: "smtp-550" });
  });

  it("lets a local part in Cyrillic through only where the server takes it", async () => {
    expect(await open().send(sampleMessage("почта@школа.рф"), sending())).toEqual({
      outcome: "never",
      code: "bad-address",
    });
    expect(server.letters).toEqual([]);
    const wide = open({ takesUtf8Addresses: true });
    expect(await wide.send(sampleMessage("почта@школа.рф"), sending())).toMatchObject({ outcome: "accepted" });
    expect(server.letters[0]?.recipients).toEqual(["почта@школа.рф"]);
  });
});
