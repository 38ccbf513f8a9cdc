/** Type of the event by which an instance goes over to another version of its definition, or back. */
export const migratedType = "nastavnik.migrated";

/** What the command ids of such events begin with; no command from outside may have such an id. */
export const migrationPrefix = "migrate:";
