import type { Text } from "@nastavnik/core";

const words: Readonly<Record<string, Text>> = {
  unreachable: { ru: "сервер недоступен", en: "the server cannot be reached" },
  "timed-out": { ru: "сервер не ответил вовремя", en: "the server has not answered in time" },
  "not-let-in": { ru: "сервер не принял имя и пароль", en: "the server does not take the user or password" },
  "bad-address": { ru: "это не адрес", en: "that is no address" },
  "address-off": { ru: "по адресу больше не пишут", en: "the address is used no longer" },
  "no-channel": { ru: "нет адреса для каналов правила", en: "no address for the channels of the rule" },
  "not-taken": { ru: "сервер не взял письмо", en: "the server has not taken the letter" },
  "too-long": { ru: "текст слишком длинный", en: "the text is too long" },
  "too-fast": { ru: "пауза между сообщениями бота", en: "a pause between messages of the bot" },
  flood: { ru: "Telegram просит подождать", en: "Telegram asks to wait" },
  "control-character": { ru: "в тексте управляющий знак", en: "a control character in the text" },
  "bad-link": { ru: "ссылка не http или https", en: "the link is none of http or https" },
  "not-written-enoent": { ru: "папки нет", en: "there is no such folder" },
  "not-written-eacces": { ru: "в папку нельзя писать", en: "the folder may not be written to" },
  "not-written-enospc": { ru: "на диске нет места", en: "the disk is full" },
  template: { ru: "текст правила не складывается", en: "the text of the rule cannot be said" },
  unknown: { ru: "неизвестно, отправлено ли: прервано на полуслове", en: "nobody knows whether it went out" },
  failed: { ru: "сбой канала", en: "the channel has failed" },
};

/** Why something could not be sent, as a person reads it; numbers of a server stay as they are. */
export function codeText(code: string): Text {
  const known = words[code];
  if (known !== undefined) return { ru: `${known.ru} (${code})`, en: `${known.en} (${code})` };
  const reply = /^(?:smtp|http|telegram)-([\d-]+)$/.exec(code)?.[1]?.replaceAll("-", ".");
  if (reply === undefined) return { ru: code, en: code };
  return { ru: `сервер ответил отказом ${reply}`, en: `the server has refused it by ${reply}` };
}
