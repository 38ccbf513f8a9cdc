// A process of its own, whose disk is full after a while: says what the store answers then, and ends.
import { pgliteStore } from "@nastavnik/persistence/pglite";
import fs from "node:fs";
import { entry } from "./entry.ts";

const [folder = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const store = await pgliteStore({ folder, tenant: "school-1" });
for (let number = 0; number < 5; number++) await store.commit(entry(number));

const { writeSync } = fs;
fs.writeSync = ((file: number, ...more: [Uint8Array]) => {
  if (file <= 2) return writeSync(file, ...more);
  throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", errno: -28 });
}) as typeof fs.writeSync;

for (let number = 5; number < 7; number++) {
  const answer = await store.commit(entry(number)).catch((error: unknown) => error);
  say(
    answer instanceof Error && "code" in answer ? `${String(answer.code)} ${answer.message}` : JSON.stringify(answer),
  );
}
await store.close();
say("closed");
process.exit(2);
