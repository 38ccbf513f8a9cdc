/** Whether the facts since the last snapshot outweigh it, and are not just a few: then it is time for the next. */
export const isDue = (instance: string): string =>
  `${instance}.facts_since >= 8 and ${instance}.bytes_since >= ${instance}.snapshot_bytes`;

/** What is read of an instance `o`: its head, its snapshot with the facts since, and the timers that wait. */
export const instanceRow = (tenant: string, withTimers: boolean): string => `
  o.workflow, o.id, o.parent, o.definition_version, o.version, o.status, o.value,
  (select s.context from nastavnik.snapshot s
     where s.tenant = ${tenant} and s.workflow = o.workflow and s.instance = o.id) as context,
  o.facts_since,
  case when o.facts_since > 0 then (
    select json_agg(f.fact order by f.version) from nastavnik.fact f
      where f.tenant = ${tenant} and f.workflow = o.workflow and f.instance = o.id
        and f.version > o.version - o.facts_since) end as facts,
  (${isDue("o")}) as is_due${
    withTimers
      ? `, o.at, (
    select json_agg(json_build_object('id', t.id, 'due_at', t.due_at) order by t.due_at, t.id)
      from nastavnik.timer t
      where t.tenant = ${tenant} and t.workflow = o.workflow and t.instance = o.id) as timers`
      : ""
  }`;
