// A process of its own, to be killed: opens the store in the folder, says so, and commits until then.
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { writeSync } from "node:fs";
import { entry } from "./entry.ts";

const [folder = "", task] = process.argv.slice(2);
// Written at once, so that what was said is what was done.
const say = (line: string) => writeSync(1, `${line}\n`);
try {
  const store = await pgliteStore({ folder, tenant: "school-1" });
  say("open");
  if (task === "hold") await new Promise(() => setInterval(() => {}, 1000));
  const done = await store.commands({ limit: 100_000 });
  for (let number = done.length; ; number++) {
    const { result } = await store.commit(entry(number));
    say(`${result} ${number}`);
  }
} catch (error) {
  say(`refused ${error instanceof Error && "code" in error ? String(error.code) : String(error)}`);
}
