#!/usr/bin/env node
import { execute } from "./execute.ts";
import { askedLocale } from "./command-line-text.ts";
import { environmentLocale } from "./locale.ts";

const args = process.argv.slice(2);

process.stdout.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
  // Whoever reads the output has had enough of it, as `head` has.
  if (code === "EPIPE") process.exit(0);
  const text = {
    ru: `вывод записать нельзя (${code})`,
    en: `the output cannot be written (${code})`,
  };
  process.stderr.write(`nastavnik: ${text[askedLocale(args) ?? environmentLocale(process.env)]}\n`);
  process.exit(2);
});

process.exitCode = await execute(args);
