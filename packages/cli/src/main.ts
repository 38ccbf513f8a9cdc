#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { askedLocale } from "./command-line-text.ts";
import { environmentLocale } from "./locale.ts";

// What is imported from here on is compiled once for all runs: that is half of the time of a small command.
enableCompileCache();
const { execute } = await import("./execute.ts");

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
