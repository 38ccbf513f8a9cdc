import type { Notifier } from "@nastavnik/notifications";
import { emailNotifier } from "@nastavnik/notifications/email";
import { folderNotifier } from "@nastavnik/notifications/folder";
import { telegramNotifier } from "@nastavnik/notifications/telegram";
import { UserError } from "../user-error.ts";
import type { ReadSettings } from "./read-sending-settings.ts";

const passwordName = "NASTAVNIK_SMTP_PASSWORD";
const tokenName = "NASTAVNIK_TELEGRAM_TOKEN";

function secret(name: string, environment: NodeJS.ProcessEnv): string {
  const value = environment[name];
  if (value !== undefined && value !== "") return value;
  throw new UserError({
    ru: `${name}: ожидается переменная окружения, её нет`,
    en: `${name}: expected a variable of the environment, met none`,
  });
}

/** The channels of the settings, each under the name by which rules call it. */
export function notifiersOf(settings: ReadSettings, environment: NodeJS.ProcessEnv): readonly Notifier[] {
  const { email, telegram, folder, beside } = settings;
  const notifiers: Notifier[] = [];
  if (folder !== undefined) {
    notifiers.push(
      folderNotifier({ folder: beside(folder), channel: "email", ...(email && { from: sender(email.from) }) }),
    );
  } else if (email !== undefined) {
    const { from, host, port, secure, tls, user } = email;
    notifiers.push(
      emailNotifier({
        from: sender(from),
        smtp: {
          host,
          port,
          secure,
          ...(tls === "none" ? { ignoreTLS: true } : { requireTLS: true }),
          ...(user !== undefined && { auth: { user, pass: secret(passwordName, environment) } }),
        },
      }),
    );
  }
  if (telegram !== undefined && folder === undefined) {
    const { apiRoot } = telegram;
    notifiers.push(
      telegramNotifier({ token: secret(tokenName, environment), ...(apiRoot !== undefined && { apiRoot }) }),
    );
  }
  if (notifiers.length === 0) {
    throw new UserError({
      ru: "в настройках ожидается email, telegram или folder, нет ни одного",
      en: "expected email, telegram or folder in the settings, met none",
    });
  }
  return notifiers;
}

const sender = ({ address, name }: NonNullable<ReadSettings["email"]>["from"]) => ({
  address,
  ...(name !== undefined && { name }),
});
