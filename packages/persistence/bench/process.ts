import { postgresStore } from "@nastavnik/persistence/postgres";
import { engineOver, holdMeeting } from "./school.ts";

/** What a measured process is told to do. */
export interface Task {
  readonly atOnce: number;
  /** The units that the commands go to, in turns. */
  readonly units: readonly number[];
  readonly seconds: number;
}

/** What a measured process has done. */
export interface Done {
  readonly commands: number;
  /** Processor time of the process, in milliseconds. */
  readonly cpu: number;
  /** Commits that were in vain, since another process had been faster. */
  readonly inVain: number;
}

const [connection = "", schema = "", masterKey = ""] = process.argv.slice(2);
const store = await postgresStore({ connection, tenant: "school", schema, masterKey: Buffer.from(masterKey, "hex") });
let inVain = 0;
const engine = engineOver({
  ...store,
  async commit(commit, turn) {
    const result = await store.commit(commit, turn);
    if (result.result === "conflict") inVain++;
    return result;
  },
});
let number = 0;

async function perform({ atOnce, units, seconds }: Task): Promise<Done> {
  const before = process.cpuUsage();
  inVain = 0;
  const end = performance.now() + seconds * 1000;
  let commands = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async (_, who) => {
      for (let turn = who; performance.now() < end; turn += atOnce) {
        await holdMeeting(engine, units[turn % units.length] ?? 0, `${process.pid}-${++number}`);
        commands++;
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { commands, cpu: (user + system) / 1000, inVain };
}

process.on("message", (task: Task) => {
  void perform(task).then((done) => process.send?.(done));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
