import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emailNotifier } from "@nastavnik/notifications/email";
import { folderNotifier } from "@nastavnik/notifications/folder";
import { memoryNotifier } from "@nastavnik/notifications/memory";
import { telegramNotifier } from "@nastavnik/notifications/telegram";
import { type Behaviour, describeNotifier, type Received, sampleMessage } from "@nastavnik/notifications/testing";
import { webhookNotifier } from "@nastavnik/notifications/webhook";
import { simpleParser } from "mailparser";
import { expect, it } from "vitest";
import { mailServer } from "./mail-server.ts";
import { breakOff, bytesOf, webServer } from "./servers.ts";

describeNotifier("memory", async () => {
  let behaviour: Behaviour | "is-stopped" = "takes";
  const notifier = memoryNotifier({
    answer() {
      if (behaviour === "takes") return undefined;
      if (behaviour === "hangs") return new Promise(() => {});
      if (behaviour === "breaks-off") throw new Error("Иванова");
      if (behaviour === "refuses") return { outcome: "never", code: "gone", isAddressDead: true };
      return { outcome: "later", code: "busy" };
    },
  });
  return {
    notifier,
    address: "mentor-7",
    badAddress: "",
    behave: (next) => void (behaviour = next),
    received: async () =>
      notifier.messages.map(({ id, subject, text, link }) => ({ id, content: `${subject}\n${text}\n${link}` })),
    stop: async () => void (behaviour = "is-stopped"),
  };
});

describeNotifier(
  "folder",
  async () => {
    const root = mkdtempSync(join(tmpdir(), "nastavnik-"));
    const folder = join(root, "mailbox");
    const clear = () => rmSync(root, { recursive: true, force: true });
    return {
      notifier: folderNotifier({ folder }),
      address: "mentor@school.example",
      badAddress: "mentor at school",
      behave(next) {
        clear();
        // A file where the folder was: nothing can be written there.
        if (next !== "takes") writeFileSync(root, "");
      },
      async received() {
        const files = existsSync(folder) ? readdirSync(folder) : [];
        return Promise.all(
          files.map(async (file) => {
            const { subject, text } = await simpleParser(readFileSync(join(folder, file)));
            return { id: file, content: `${subject}\n${text}` };
          }),
        );
      },
      async stop() {
        clear();
        writeFileSync(root, "");
        setTimeout(() => rmSync(root, { force: true }), 100);
      },
    };
  },
  {
    skip: [
      { test: "an address that is gone is told apart", reason: "a folder takes letters to whatever address" },
      {
        test: "another side that says nothing is given up in time",
        reason: "a file system that hangs, hangs the process",
      },
      {
        test: "another side that closes in the middle of its answer has not taken it",
        reason: "a file system gives no answer to break off",
      },
    ],
  },
);

describeNotifier("email", async () => {
  const server = await mailServer();
  const notifier = emailNotifier({
    from: { address: "nastavnik@school.example", name: "Школа, наставничество" },
    smtp: { host: "127.0.0.1", port: server.port, secure: false, ignoreTLS: true },
  });
  return {
    notifier,
    address: "mentor@school.example",
    badAddress: '"x@evil.example y"@school.example',
    behave: server.behave,
    received: async () =>
      server.letters.map(({ parsed: { messageId, subject, text } }): Received => {
        const content = `${subject}\n${text}`;
        return messageId === undefined ? { content } : { id: messageId, content };
      }),
    stop: server.stop,
  };
});

describeNotifier(
  "webhook",
  async () => {
    let behaviour: Behaviour = "takes";
    const taken: Received[] = [];
    const server = await webServer((request, response) => {
      void bytesOf(request).then((body) => {
        if (behaviour === "hangs") return;
        if (behaviour === "breaks-off") breakOff(response);
        else {
          if (behaviour === "takes")
            taken.push({ id: String(request.headers["webhook-id"]), content: body.toString() });
          response.writeHead({ takes: 204, "is-busy": 500, refuses: 410 }[behaviour]).end();
        }
      });
    });
    return {
      notifier: webhookNotifier({
        source: "https://school.example/nastavnik",
        endpoints: {
          diary: { url: `http://127.0.0.1:${server.port}/hook`, secrets: [`whsec_${"A".repeat(32)}`], isInner: true },
        },
      }),
      address: "diary",
      badAddress: "another",
      behave: (next) => void (behaviour = next),
      received: async () => taken,
      stop: server.stop,
    };
  },
  { skip: [{ test: "a message arrives as it is, in Russian", reason: "machines are told identifiers, not texts" }] },
);

describeNotifier("telegram", async () => {
  let behaviour: Behaviour = "takes";
  const taken: Received[] = [];
  const server = await webServer((request, response) => {
    void bytesOf(request).then((body) => {
      const tell = (status: number, answer: object): void => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
      };
      if (behaviour === "hangs") return;
      if (behaviour === "breaks-off") breakOff(response);
      else if (behaviour === "is-busy") tell(500, { ok: false, error_code: 500, description: "Иванова" });
      else if (behaviour === "refuses") tell(403, { ok: false, error_code: 403, description: "blocked" });
      else {
        const { text } = JSON.parse(body.toString()) as { readonly text: string };
        taken.push({ content: text });
        tell(200, { ok: true, result: { message_id: taken.length, date: 0, chat: { id: 7 }, text } });
      }
    });
  });
  return {
    notifier: telegramNotifier({ token: "1:token", apiRoot: `http://127.0.0.1:${server.port}` }),
    address: "7001002003",
    badAddress: "@mentor",
    behave: (next) => void (behaviour = next),
    received: async () => taken,
    stop: server.stop,
  };
});

it("a letter in a folder is named by its key, and by nothing that would lead out of it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nastavnik-"));
  const notifier = folderNotifier({ folder });
  const send = (id: string) =>
    notifier.send(sampleMessage("mentor@school.example", { id }), { signal: AbortSignal.timeout(5000), attempt: 1 });
  for (const id of ["../n-1", "n/1", "Письмо", "n-1\0", "", "n-".repeat(100)]) {
    expect(await send(id)).toMatchObject({ outcome: "never" });
  }
  expect(await send("n-1")).toMatchObject({ outcome: "accepted", reference: "n-1.eml" });
  expect(readdirSync(folder)).toEqual(["n-1.eml"]);
  rmSync(folder, { recursive: true });
});
