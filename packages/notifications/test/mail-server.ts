import type { Socket } from "node:net";
import type { Behaviour } from "@nastavnik/notifications/testing";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { listening } from "./servers.ts";

/** A letter as the server has taken it. */
export interface TakenLetter {
  readonly raw: string;
  readonly parsed: ParsedMail;
  /** Whom the envelope names. */
  readonly recipients: readonly string[];
}

/** A real SMTP server on the loopback. */
export async function mailServer() {
  let behaviour: Behaviour | "takes-for-spam" = "takes";
  const letters: TakenLetter[] = [];
  const sockets = new Set<Socket>();
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const refusal = (responseCode: number) => Object.assign(new Error("Иванова is not known here"), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    closeTimeout: 50,
    onRcptTo(_address, _session, callback) {
      if (behaviour === "is-busy") callback(refusal(451));
      else if (behaviour === "refuses") callback(refusal(550));
      else if (behaviour === "takes-for-spam") {
        callback(Object.assign(new Error("5.7.1 Иванова is not let in"), { responseCode: 550 }));
      } else if (behaviour !== "hangs") callback();
    },
    onData(stream, session, callback) {
      if (behaviour === "breaks-off") {
        stream.resume();
        cut();
        return;
      }
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("latin1");
        void simpleParser(Buffer.concat(chunks)).then((parsed) => {
          letters.push({ raw, parsed, recipients: session.envelope.rcptTo.map(({ address }) => address) });
          callback();
        });
      });
    },
  });
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => void sockets.add(socket));
  const port = await listening(server.server);
  let isStopped = false;
  return {
    port,
    letters,
    behave: (next: typeof behaviour) => void (behaviour = next),
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
