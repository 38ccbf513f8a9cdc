import type { Text } from "@nastavnik/core";
import type { Message } from "../notifier/message.ts";

const escaped: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escaped[character] ?? character);

const open: Text = { ru: "Открыть", en: "Open" };
const noAnswer: Text = {
  ru: "Письмо отправлено автоматически, отвечать на него не нужно.",
  en: "This letter was sent automatically. There is no need to answer it.",
};

// Within the page itself: mail programmes take no style sheets, and load nothing.
const styles = {
  page: "margin:0;padding:16px;background:#f3f4f6;color:#1f2328;font:16px/1.5 Arial,sans-serif",
  sheet: "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px",
  subject: "margin:0 0 16px;font-size:20px;line-height:1.3",
  button:
    "display:inline-block;padding:10px 20px;border-radius:6px;background:#1f5fbf;color:#ffffff;text-decoration:none",
  address: "word-break:break-all;color:#57606a;font-size:13px",
  foot: "max-width:560px;margin:12px auto 0;color:#57606a;font-size:13px",
};

/** Whether a line is nothing but the address of a page. */
function isAddress(line: string): boolean {
  return /^https?:\/\/\S+$/.test(line) && URL.canParse(line);
}

/** A message as a page that mail programmes show: its words, a button to what it is about, and that a machine has sent it. */
export function letterPage({ subject, text, link, locale }: Message, sender: string): string {
  const line = (words: string): string =>
    isAddress(words) ? `<a href="${html(words)}">${open[locale]}</a>` : html(words);
  const paragraphs = text.split(/\n{2,}/).map((each) => `<p>${each.split("\n").map(line).join("<br>")}</p>`);
  const button =
    link === undefined
      ? []
      : [
          `<p><a href="${html(link)}" style="${styles.button}">${open[locale]}</a></p>`,
          `<p style="${styles.address}">${html(link)}</p>`,
        ];
  const foot = [...(sender === "" ? [] : [html(sender)]), noAnswer[locale]].join("<br>");
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${html(subject)}</title></head>`,
    `<body style="${styles.page}"><div style="${styles.sheet}"><h1 style="${styles.subject}">${html(subject)}</h1>`,
    ...paragraphs,
    ...button,
    `</div><p style="${styles.foot}">${foot}</p></body></html>`,
  ].join("\n");
}
