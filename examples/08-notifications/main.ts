import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { russianProductionCalendar, schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, virtualClock } from "@nastavnik/engine";
import { type Directory, notifications, notificationWorkflows, parseRules } from "@nastavnik/notifications";
import { emailNotifier } from "@nastavnik/notifications/email";
import { folderNotifier } from "@nastavnik/notifications/folder";
import { calendarText } from "@nastavnik/notifications/ics";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { telegramNotifier } from "@nastavnik/notifications/telegram";
import { verifyWebhook, webhookNotifier } from "@nastavnik/notifications/webhook";
import { memoryStore } from "@nastavnik/persistence/memory";
import { SMTPServer } from "smtp-server";
import { Temporal } from "temporal-polyfill";

const secret = "whsec_QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB";

// Three servers on this machine: one of mail, one of another system, one in the place of Telegram.
const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    stream.resume();
    stream.on("end", () => {
      console.log(`mail: a letter to ${session.envelope.rcptTo.map(({ address }) => address).join(", ")}`);
      done();
    });
  },
});
const web = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    if (request.url === "/hook") {
      void verifyWebhook(body, request.headers, { secrets: [secret] }).then((verified) => {
        const { type, subject } = JSON.parse(body.toString()) as { readonly type: string; readonly subject: string };
        console.log(`webhook: ${verified}, ${type} of ${subject}`);
        response.writeHead(204).end();
      });
      return;
    }
    const { chat_id: chat, text } = JSON.parse(body.toString()) as { readonly chat_id: string; readonly text: string };
    console.log(`telegram: to chat ${chat}: ${text.split("\n")[0]}`);
    const result = { message_id: 1, date: 0, chat: { id: Number(chat) } };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ok: true, result }));
  });
});
await new Promise<void>((resolve) => mail.listen(0, "127.0.0.1", resolve));
await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
const mailPort = (mail.server.address() as AddressInfo).port;
const root = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;

// #region notify
const calendar = schoolCalendar(schoolCalendarData.parse(russianProductionCalendar()));
const clock = virtualClock(Temporal.Instant.from("2025-09-01T06:00:00Z"));
const store = memoryStore({ tenant: "school-1", clock });
const workflows = [...targetModel.workflows, ...notificationWorkflows];
const engine = createEngine({ store, clock, calendar, workflows, reactions: targetModel.reactions });

const directory: Directory = {
  async contactOf(person) {
    const addresses: Record<string, Record<string, string>> = {
      "parent-1": { email: "parent@school.example" },
      "parent-2": { telegram: "7001002003" },
      "parent-3": { webhook: "diary" },
      "parent-4": { folder: "parent@school.example" },
    };
    const found = addresses[person];
    return found === undefined ? undefined : { addresses: found, locale: "ru" };
  },
  holders: async () => [],
};

const ends = targetModelNotifications.rules.find(({ id }) => id === "mandate-ends");
const rules = parseRules(
  { rules: ends === undefined ? [] : [{ ...ends, channels: ["email", "telegram", "webhook", "folder"] }] },
  targetModelNotifications,
);
const mailbox = await mkdtemp(join(tmpdir(), "nastavnik-"));
const notifiers = [
  emailNotifier({
    from: { address: "nastavnik@school.example" },
    smtp: { host: "127.0.0.1", port: mailPort, ignoreTLS: true },
  }),
  telegramNotifier({ token: "1:token", apiRoot: root }),
  webhookNotifier({
    source: "https://school.example/nastavnik",
    endpoints: { diary: { url: `${root}/hook`, secrets: [secret], isInner: true } },
  }),
  folderNotifier({ folder: mailbox }),
];
const notifying = notifications({
  engine,
  store,
  clock,
  calendar,
  model: targetModelNotifications,
  rules,
  directory,
  notifiers,
  organisation: "school-1",
});
// #endregion notify

const registrar = { id: "curator-1", roles: ["curator"], organisation: "school-1" };
for (const number of [1, 2, 3, 4]) {
  const payload = {
    person: `mentee-${number}`,
    as: "guardian",
    from: "2025-09-01",
    until: "2025-10-15",
    document: `D-${number}`,
  };
  const command = { id: `record-${number}`, type: "record", payload, actor: registrar, parent: `parent-${number}` };
  const { outcome } = await engine.execute({ workflow: "mandate", id: `mandate-${number}` }, command);
  if (outcome !== "accepted") throw new Error(`expected the mandate to be recorded, met ${outcome}`);
}

clock.moveTo(Temporal.Instant.from("2025-10-01T06:00:00Z"));
const { decided } = await notifying.dispatch();
const { delivered } = await engine.deliver(notifying.deliver, { concurrency: 1 });
console.log(`decided: ${decided}, delivered: ${delivered}, once more: ${(await notifying.dispatch()).decided}`);

const time = { from: Temporal.PlainDate.from("2025-10-15") };
const deadline = {
  id: "mandate-1",
  sequence: 1,
  changedAt: clock.now(),
  time,
  title: "Полномочие действует последний день",
};
console.log(
  calendarText([deadline], { domain: "school.example" })
    .split("\r\n")
    .find((line) => line.startsWith("UID:")),
);

for (const notifier of notifiers) await notifier.close();
await new Promise<void>((resolve) => mail.close(() => resolve()));
web.closeAllConnections();
web.close();
