import type { IncomingLetter } from "@nastavnik/notifications/email";
import { readIncomingLetter } from "@nastavnik/notifications/email";
import { describe, expect, it } from "vitest";

const message = `n-${"0123456789".repeat(4)}`;
const original = `From: Школа <nastavnik@school.example>
To: mentor7@school.example
Message-ID: <${message}@school.example>
References: <unit.u-1@school.example>
Subject: Reminder
`;

interface Report {
  readonly headers?: string;
  readonly words?: string;
  /** Fields about the address, after those about the letter. */
  readonly status: string;
  readonly returned?: string | undefined;
  readonly returnedType?: string;
}

/** A report as a server sends it, with the letter or its headers behind it. */
function report({ headers = "", words = "Sorry.", status, returned = original, returnedType }: Report): string {
  return `Return-Path: <>
From: Mail Delivery System <mailer-daemon@mx.example>
To: nastavnik@school.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
${headers}Content-Type: multipart/report; report-type=delivery-status; boundary="b/1"

This is a MIME-encapsulated message.

--b/1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${words}

--b/1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
Arrival-Date: Mon, 3 Mar 2025 09:00:00 +0300

${status}

--b/1
Content-Type: ${returnedType ?? "message/rfc822"}

${returned}
--b/1--
`;
}
const read = (letter: string): Promise<IncomingLetter> =>
  readIncomingLetter(new TextEncoder().encode(letter.replaceAll("\n", "\r\n")));
const bounce = (is: string, code: string) => ({ kind: "bounce", message, is, code });

describe("a letter that came back", () => {
  it("from Postfix says of which notification it is, and that the address is gone", async () => {
    const status = `Final-Recipient: rfc822; mentor7@school.example
Original-Recipient: rfc822;mentor7@school.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.school.example
Diagnostic-Code: smtp; 550 5.1.1 <mentor7@school.example>: Recipient address
    rejected: User unknown in local recipient table`;
    expect(await read(report({ status }))).toEqual(bounce("hard", "smtp-5-1-1"));
    // Headers alone are returned of a large letter.
    expect(await read(report({ status, returnedType: "text/rfc822-headers" }))).toEqual(bounce("hard", "smtp-5-1-1"));
  });

  it("from Exim is read likewise, where its status says less than the answer of the other server", async () => {
    const headers = "X-Failed-Recipients: mentor7@school.example\nAuto-Submitted: auto-replied\n";
    const status = `Action: failed
Final-Recipient: rfc822;mentor7@school.example
Status: 5.0.0
Remote-MTA: dns; mx.school.example
Diagnostic-Code: smtp; 550 Message was not accepted -- invalid mailbox`;
    expect(await read(report({ headers, status }))).toEqual(bounce("hard", "smtp-550"));
  });

  it("from an old Exim, without a report, is found by the letter that it quotes, and counts as a failure only", async () => {
    const letter = `Return-path: <>
X-Failed-Recipients: mentor7@school.example
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.example>
To: nastavnik@school.example
Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

------ This is a copy of the message, including all the headers. ------

${original}`;
    expect(await read(letter)).toEqual(bounce("soft", "returned"));
  });

  it("from Exchange names the letter in its own headers where it returns none", async () => {
    const headers = `In-Reply-To: <${message}@school.example>\nX-MS-Exchange-Message-Is-Ndr:\n`;
    const status = `Final-Recipient: rfc822;mentor7@school.example
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient
 mentor7@school.example not found by SMTP address lookup`;
    const returned = "Received: from a by b\nSubject: x\n";
    expect(await read(report({ headers, status, returned }))).toEqual(bounce("hard", "smtp-5-1-10"));
  });

  it("from Yandex, in Russian, is read by its fields and never by its words", async () => {
    const words = "Это письмо отправлено почтовым сервером yandex.ru. Такого пользователя не существует: 5.1.1.";
    const status = `Final-Recipient: rfc822; mentor7@school.example
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 Policy rejection on the target address`;
    expect(await read(report({ words, status }))).toEqual(bounce("soft", "smtp-5-7-1"));
  });

  it.each([
    ["5.2.2", "552 5.2.2 Mailbox full", "soft", "smtp-5-2-2"],
    ["4.4.7", "", "soft", "smtp-4-4-7"],
    ["5.2.1", "550 5.2.1 The account is disabled", "hard", "smtp-5-2-1"],
    ["5.4.4", "", "soft", "smtp-5-4-4"],
    ["", "551 User not local", "hard", "smtp-551"],
    ["", "", "soft", "returned"],
  ])("with status %j and answer %j counts as %s", async (status, answer, is, code) => {
    const fields = [
      "Action: failed",
      `Status: ${status}`,
      ...(answer === "" ? [] : [`Diagnostic-Code: smtp; ${answer}`]),
    ];
    expect(await read(report({ status: fields.join("\n") }))).toEqual(bounce(is, code));
  });

  it("late counts for nothing while its server tries on, nor does one that was delivered", async () => {
    expect(await read(report({ status: "Action: delayed\nStatus: 4.4.1" }))).toEqual({ kind: "delay", message });
    expect(await read(report({ status: "Action: relayed\nStatus: 2.0.0" }))).toEqual({ kind: "automatic" });
  });

  it("of somebody else is told as such, whatever it says", async () => {
    const returned = "Message-ID: <abc@other.example>\n";
    expect(await read(report({ status: "Action: failed\nStatus: 5.1.1", returned }))).toEqual({ kind: "foreign" });
  });
});

describe("a letter that came to the sender", () => {
  const letter = (headers: string): string => `From: a@school.example
To: nastavnik@school.example
In-Reply-To: <${message}@school.example>
Subject: Re: Reminder
${headers}
On leave.
`;
  it.each([
    "Auto-Submitted: auto-replied\n",
    "Precedence: bulk\n",
    "Return-Path: <>\n",
    "X-Auto-Response-Suppress: All\n",
    "X-Autoreply: yes\n",
    "List-Id: <parents.school.example>\n",
    'Content-Type: multipart/report; report-type=disposition-notification; boundary="x"\n',
  ])("with %j is of a machine: it is never answered, and no bounce", async (headers) => {
    expect(await read(letter(headers))).toEqual({ kind: "automatic" });
  });

  it("without such signs is of a person", async () => {
    expect(await read(letter("Auto-Submitted: no\n"))).toEqual({ kind: "letter" });
  });

  it("that is none, or too large, is refused in one sentence without a word of it", async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(20_000_001), new TextEncoder().encode("\r\n\r\nИванова")]) {
      await expect(readIncomingLetter(bytes)).rejects.toMatchObject({ code: "invalid-input" });
    }
    const deep = Array.from(
      { length: 40 },
      (_, n) => `Content-Type: multipart/mixed; boundary="${n}"\n\n--${n}\n`,
    ).join("");
    await expect(read(deep)).rejects.toMatchObject({ code: "invalid-input" });
  });
});
