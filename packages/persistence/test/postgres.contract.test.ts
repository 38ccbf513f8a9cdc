import { postgresStore } from "@nastavnik/persistence/postgres";
import { describeStore } from "@nastavnik/persistence/testing";
import { ownSchema } from "./own-schema.ts";

const { schema, pool } = ownSchema();
describeStore("PostgreSQL", (tenant, options) => postgresStore({ ...options, pool: pool(), tenant, schema }));
