import type { Actor, Workflow } from "@nastavnik/core";
import type { Engine } from "@nastavnik/engine";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { bodyOf, openApi } from "./open-api.ts";
import { actorOf } from "./sign-in.ts";

type Env = { Variables: { actor: Actor } };

/** An HTTP face of an engine: commands, work lists, and what happens as it happens. */
export function host(engine: Engine, workflows: readonly Workflow[]): Hono<Env> {
  const app = new Hono<Env>();
  app.get("/openapi.json", (context) => context.json(openApi(workflows)));

  app.use(async (context, next) => {
    const actor = actorOf(context.req.header("authorization"));
    if (actor === undefined) return context.json({ error: "sign in" }, 401);
    context.set("actor", actor);
    return next();
  });

  // #region commands
  for (const workflow of workflows) {
    for (const [type, { payload }] of Object.entries(workflow.commands)) {
      const body = bodyOf(payload);
      app.post(`/${workflow.id}/:id/${type}`, async (context) => {
        const id = context.req.header("idempotency-key");
        if (!id) return context.json({ wrong: [{ path: "Idempotency-Key", code: "required" }] }, 400);
        const given = body.safeParse(await context.req.json().catch(() => undefined));
        if (!given.success) {
          // What was sent is not repeated: it may hold personal data, and answers end in logs.
          const wrong = given.error.issues.map(({ path, code }) => ({ path: path.join("."), code }));
          return context.json({ wrong }, 400);
        }
        const { parent } = given.data;
        const answer = await engine.execute(
          { workflow: workflow.id, id: context.req.param("id") },
          { id, type, payload: given.data.payload, actor: context.get("actor"), ...(parent && { parent }) },
        );
        if (answer.outcome !== "refused") return context.json({ outcome: answer.outcome });
        const reasons = answer.reasons.map(({ code, text, clause }) => ({ code, text, clause }));
        return context.json({ outcome: "refused", reasons }, 409);
      });
    }
  }
  // #endregion commands

  // #region work
  app.get("/worklists/:workflow/:parent", async (context) => {
    const items = await engine.workList(context.get("actor"), context.req.param());
    const told = items.map(({ instance: { id }, possibilities }) => ({
      id,
      commands: possibilities.map(({ command }) => command),
    }));
    return context.json(told);
  });
  // #endregion work

  // #region events
  app.get("/events", (context) =>
    streamSSE(context, async (stream) => {
      const end = engine.on("fact", ({ fact: { instance, version, command } }) => {
        const told = { workflow: instance.workflow, id: instance.id, command: command.type };
        void stream.writeSSE({ id: `${instance.workflow}/${instance.id}/${version}`, data: JSON.stringify(told) });
      });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      end();
    }),
  );
  // #endregion events
  return app;
}
