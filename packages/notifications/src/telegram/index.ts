export { telegramNotifier, type TelegramOptions } from "./telegram-notifier.ts";
