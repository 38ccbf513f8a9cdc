import { verify } from "@nastavnik/engine";
import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import pg from "pg";
import type { Bench, BenchLine } from "../../../tools/bench-line.ts";
import { superuser } from "../../../tools/postgres/cluster.ts";
import { startPostgres } from "../../../tools/postgres/start-postgres.ts";
import { schemaNamed } from "../src/postgresql/in-schema.ts";
import { commitsOf } from "../src/postgresql/migrations/0009-commits.ts";
import { lists } from "../src/postgresql/migrations/0018-lists.ts";
import { median } from "./median.ts";
import { rate } from "./rate.ts";
import { engineOver, holdMeeting, seed } from "./school.ts";

const rounds = 7;
const seconds = 1.5;

/** The function of commits as it would be if facts were not linked to each other. */
const unchained = commitsOf(lists, {
  declared: "",
  facts: `      insert into nastavnik.fact (tenant, workflow, instance, version, at, fact)
        select for_tenant, g.workflow, g.instance, g.version, g.at, g.fact from ${lists.carriedOut("fact")} g;
`,
}).replace("create function", "create or replace function");

async function measure(server: string): Promise<readonly BenchLine[]> {
  const admin = new pg.Pool({ connectionString: server, max: 1 });
  const open = async (schema: string) => {
    await migratePostgres({ pool: admin, schema });
    const connection = `${server}?sslmode=disable`;
    const store = await postgresStore({ connection, tenant: "school", schema, privilegedRole: superuser });
    await seed(store, 64);
    return store;
  };
  try {
    const [linked, plain] = [await open("linked"), await open("plain")];
    await admin.query(schemaNamed(unchained, "plain"));
    const engines = { linked: engineOver(linked), plain: engineOver(plain) };
    let number = 0;
    const lines: BenchLine[] = [];
    for (const atOnce of [1, 64]) {
      const ratios: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const rates = { linked: 0, plain: 0 };
        // In turns, and each of them first as often as second.
        for (const which of round % 2 === 0 ? (["linked", "plain"] as const) : (["plain", "linked"] as const)) {
          rates[which] = await rate({ atOnce, seconds }, (who) => holdMeeting(engines[which], who, ++number));
        }
        if (round > 0) ratios.push(rates.linked / rates.plain);
      }
      lines.push({
        name: `commands a second with the chain against those without, ${atOnce} at once`,
        value: median(ratios),
        unit: "times",
        reach: "≥ 0.9 times",
        ok: median(ratios) >= 0.9,
      });
    }
    const begin = performance.now();
    const { facts, differences } = await verify(linked);
    const took = (performance.now() - begin) / 1000;
    if (differences.length > 0) throw new Error(`expected no difference, met ${differences[0]?.text.en}`);
    lines.push({ name: "facts verified", value: facts / took, unit: "per second" });
    await linked.close();
    await plain.close();
    return lines;
  } finally {
    await admin.end();
  }
}

/** What it costs that facts are linked, and how fast they are verified. */
export const bench: Bench = async () => {
  const server = await startPostgres({ isDurable: true });
  try {
    return await measure(server.url);
  } finally {
    await server.stop();
  }
};
