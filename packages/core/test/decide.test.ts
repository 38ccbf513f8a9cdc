import { decide, type Decision, type Instance, NastavnikError, rebuild } from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import {
  accepted,
  acquire,
  after,
  command,
  engine,
  head,
  instant,
  lend,
  librarian,
  morning,
  noCopy,
  worldOf,
} from "./lending.ts";
import { loan } from "./library-loan.ts";

const on = (instance: Instance, ...rest: Parameters<typeof command>): Decision =>
  decide(loan, instance, command(...rest), worldOf());

const codesOf = (decision: Decision): readonly string[] =>
  decision.outcome === "refused" ? decision.reasons.map((reason) => reason.code) : [decision.outcome];

describe("an accepted command", () => {
  it("creates an instance in its initial state, with the context made from the command", () => {
    expect(accepted(decide(loan, noCopy, acquire, worldOf())).instance).toStrictEqual({
      workflow: "loan",
      id: "copy-1",
      parent: "shelf-3",
      definitionVersion: 3,
      version: 1,
      status: "active",
      value: "on-shelf",
      context: { book: "The Bronze Horseman", renewals: 0, history: [] },
      at: acquire.at,
    });
  });

  it("leaves a fact that says who changed what, when, from where to where and by which clauses", () => {
    const { fact } = accepted(decide(loan, after(acquire), lend, worldOf()));
    expect(fact).toStrictEqual({
      instance: { workflow: "loan", id: "copy-1" },
      parent: "shelf-3",
      version: 2,
      definitionVersion: 3,
      command: { id: lend.id, type: "lend", payload: lend.payload },
      actor: librarian,
      act: { kind: "office", role: "librarian" },
      at: morning,
      from: "on-shelf",
      to: { "on-loan": "in-time" },
      status: "active",
      timers: {
        set: [{ id: "xstate.after.term.loan.on-loan.in-time@2", dueAt: instant("2026-09-15T21:00:00Z") }],
        cancel: [],
      },
      changes: [
        { path: ["history"], value: [{ reader: "Reader 7", at: "2026-09-01T06:00:00Z" }] },
        { path: ["reader"], value: "Reader 7" },
        { path: ["until"], value: "2026-09-15" },
      ],
      by: { law: "2026-09-01", regulation: expect.stringContaining("house-rules@2026#") },
      clauses: ["Library rules, 2.1", "Library rules, 3.4", "Library rules, 3.1"],
    });
  });

  it("has no `from` in the first fact", () => {
    expect(accepted(decide(loan, noCopy, acquire, worldOf())).fact).not.toHaveProperty("from");
  });

  it("names the clause of a transition that has no requirement", () => {
    const { fact } = accepted(on(after(acquire), "write-off", {}, head));
    expect(fact.clauses).toEqual(["Library rules, 7"]);
  });

  it("sets a timer at the instant that the calendar gives", () => {
    const { timers } = accepted(decide(loan, after(acquire), lend, worldOf()));
    expect(timers).toEqual({
      set: [{ id: "xstate.after.term.loan.on-loan.in-time@2", dueAt: instant("2026-09-15T21:00:00Z") }],
      cancel: [],
    });
  });

  it("cancels the timers of a state that it leaves", () => {
    const { timers } = accepted(on(after(acquire, lend), "give-back", { isDamaged: false }));
    expect(timers).toEqual({ set: [], cancel: ["xstate.after.term.loan.on-loan.in-time@2"] });
  });

  it("cancels and sets again the timer of a state that it re-enters", () => {
    const { timers } = accepted(on(after(acquire, lend), "renew", { until: "2026-10-01" }));
    expect(timers).toEqual({
      set: [{ id: "xstate.after.term.loan.on-loan.in-time@3", dueAt: instant("2026-10-01T21:00:00Z") }],
      cancel: ["xstate.after.term.loan.on-loan.in-time@2"],
    });
  });

  it("asks for its effects with identifiers that a second run would give again", () => {
    const overdue = command("xstate.after.term.loan.on-loan.in-time", {}, engine, instant("2026-09-15T21:00:00Z"));
    const lent = after(acquire, lend);
    const { effects, instance } = accepted(decide(loan, lent, overdue, worldOf()));
    expect(instance.value).toEqual({ "on-loan": "overdue" });
    expect(effects).toEqual([
      { id: "loan/copy-1/3/0", type: "tellReader", data: { reader: "Reader 7", book: "The Bronze Horseman" } },
    ]);
    expect(accepted(decide(loan, lent, overdue, worldOf())).effects).toEqual(effects);
  });

  it("removes a key that is set to undefined, in the instance and in the fact", () => {
    const { instance, fact } = accepted(on(after(acquire, lend), "give-back", { isDamaged: false }));
    expect(Object.keys(instance.context)).toEqual(["book", "renewals", "history"]);
    expect(fact.changes).toEqual([{ path: ["reader"] }, { path: ["until"] }]);
  });

  it("ends an instance in a final state", () => {
    const { instance, fact } = accepted(on(after(acquire), "write-off", {}, head));
    expect([instance.status, fact.status]).toEqual(["done", "done"]);
  });
});

describe("a refused command", () => {
  it("gives all reasons at once, each with its clause", () => {
    const late = command("lend", { reader: "Reader 7", until: "2026-09-01" });
    const decision = decide(loan, after(acquire), late, worldOf({ hasCard: false, books: 5 }));
    expect(decision).toEqual({
      outcome: "refused",
      reasons: [
        {
          code: "reader-has-card",
          text: { ru: "Ожидался читатель с билетом", en: "Expected a reader with a card" },
          clause: "Library rules, 2.1",
          force: "law",
        },
        {
          code: "few-books",
          text: { ru: "Ожидалось меньше 5, на руках 5", en: "Expected fewer than 5, 5 are out" },
          clause: "Library rules, 3.4",
          force: "regulation",
        },
        {
          code: "until-is-later",
          text: { ru: "Ожидалась дата в будущем", en: "Expected a date in the future" },
          clause: "Library rules, 3.1",
          force: "law",
        },
      ],
    });
  });

  it("names the role and every unmet requirement together", () => {
    const decision = decide(
      loan,
      after(acquire),
      command("lend", { reader: "Reader 7", until: "2026-09-15" }, head),
      worldOf({ hasCard: false }),
    );
    expect(codesOf(decision)).toEqual(["role-not-permitted", "reader-has-card"]);
  });

  it("says whose role it is and which roles the sender has", () => {
    expect(on(after(acquire), "write-off")).toMatchObject({
      reasons: [
        {
          code: "role-not-permitted",
          text: {
            ru: "Это может сделать «заведующий библиотекой»; у отправителя роли: «библиотекарь»",
            en: "This may be done by “head librarian”; the sender's roles: “librarian”",
          },
        },
      ],
    });
  });

  it("says that a sender without roles has none", () => {
    const nobody = { ...librarian, roles: [] };
    expect(on(after(acquire), "write-off", {}, nobody)).toMatchObject({
      reasons: [{ text: { ru: expect.stringContaining("роли: нет"), en: expect.stringContaining("roles: none") } }],
    });
  });

  it("names the present state and the states in which the command is possible", () => {
    expect(on(after(acquire), "renew", { until: "2026-10-01" })).toEqual({
      outcome: "refused",
      reasons: [
        {
          code: "not-in-this-state",
          text: {
            ru: "Сейчас: «На полке». Это возможно в состоянии: «Выдана, срок идёт»",
            en: "Now: “On the shelf”. This is possible in: “Lent, in time”",
          },
        },
      ],
    });
  });

  it("names the role and the state together", () => {
    expect(codesOf(on(after(acquire), "renew", {}, head))).toEqual(["role-not-permitted", "not-in-this-state"]);
  });

  it("is refused in a final state for the state's sake", () => {
    const writtenOff = accepted(on(after(acquire), "write-off", {}, head)).instance;
    expect(codesOf(on(writtenOff, "lend", { reader: "Reader 7", until: "2026-09-15" }))).toEqual(["not-in-this-state"]);
  });

  it("says that the workflow does not know the command", () => {
    expect(on(after(acquire), "burn")).toEqual({
      outcome: "refused",
      reasons: [
        {
          code: "unknown-command",
          text: {
            ru: "Процесс «Экземпляр книги» не знает команды burn",
            en: "The workflow “Copy of a book” knows no command burn",
          },
        },
      ],
    });
  });

  it.each(["toString", "constructor", "__proto__"])("does not take %s for a command", (name) => {
    expect(codesOf(on(after(acquire), name))).toEqual(["unknown-command"]);
  });

  it("says that the instance does not exist yet", () => {
    expect(decide(loan, noCopy, lend, worldOf())).toMatchObject({
      reasons: [{ code: "does-not-exist", subject: "copy-1" }],
    });
  });

  it("says that the instance exists already", () => {
    expect(decide(loan, after(acquire), acquire, worldOf())).toMatchObject({
      reasons: [{ code: "already-exists", subject: "copy-1" }],
    });
  });

  it("explains an unmet `none` by what is met, with its clause", () => {
    const renewed = after(
      acquire,
      lend,
      command("renew", { until: "2026-10-01" }),
      command("renew", { until: "2026-11-01" }),
    );
    expect(on(renewed, "renew", { until: "2026-12-01" })).toEqual({
      outcome: "refused",
      reasons: [
        {
          code: "renewals-left",
          text: {
            ru: "Ожидалось: Продления ещё есть. На деле: «Уже продлена дважды»",
            en: "Expected: Renewals are left. Met: “It is renewed twice already”",
          },
          clause: "Library rules, 3.6",
          force: "law",
        },
      ],
    });
  });
});

describe("an event of the machine itself", () => {
  const overdue = "xstate.after.term.loan.on-loan.in-time";

  it("is refused from outside, even in the right state", () => {
    expect(codesOf(on(after(acquire, lend), overdue))).toEqual(["system-event"]);
  });

  it.each(["xstate.init", "xstate.stop", "xstate.done.state.loan", "xstate.error.actor.x"])(
    "is refused from outside whatever it is: %s",
    (type) => {
      expect(codesOf(on(after(acquire, lend), type))).toContain("system-event");
    },
  );

  it("is taken from the engine", () => {
    expect(on(after(acquire, lend), overdue, {}, engine).outcome).toBe("accepted");
  });

  it("is refused when the instance has left the state that waited for it", () => {
    expect(codesOf(on(after(acquire), overdue, {}, engine))).toEqual(["not-in-this-state"]);
  });
});

describe("a command that the definition ignores", () => {
  it("changes nothing and says why", () => {
    expect(on(after(acquire, lend), "remind")).toEqual({
      outcome: "ignored",
      text: { ru: "Срок ещё не вышел", en: "It is not due yet" },
    });
  });

  it("is still refused to those who may not give it", () => {
    expect(codesOf(on(after(acquire, lend), "remind", {}, head))).toEqual(["role-not-permitted"]);
  });
});

describe("an instance that the definition cannot hold", () => {
  it.each([
    ["an unknown state", "lost"],
    ["a parent without its child", "on-loan"],
    ["an unknown child", { "on-loan": "stolen" }],
    ["two states at once", { "on-loan": "in-time", "on-shelf": {} }],
    ["a child where there is none", { "on-shelf": "left" }],
    ["no state", {}],
  ])("is told apart from a refusal: %s", (_title, value) => {
    expect(() => on({ ...after(acquire), value }, "lend", lend.payload)).toThrow(
      expect.objectContaining({ code: "unsupported" }),
    );
  });

  it("is named with what was expected", () => {
    expect(() => on({ ...after(acquire), value: { "on-loan": "stolen" } }, "give-back")).toThrow(
      new NastavnikError("unsupported", 'state loan.on-loan: expected one of in-time, overdue, met "stolen"'),
    );
  });
});

describe("the regulation of an organisation", () => {
  const library: Instance = { ...after(acquire), workflow: "library", value: "open", context: { mostBooks: 2 } };

  it("gives a requirement its value", () => {
    const { related, ...rest } = worldOf({ books: 2 });
    const decision = decide(loan, after(acquire), lend, { ...rest, related: { ...related, library } });
    expect(decision).toMatchObject({
      reasons: [{ code: "few-books", text: { en: "Expected fewer than 2, 2 are out" } }],
    });
  });

  it("is quoted with its own paragraph, and told in the fact with the day of the law", () => {
    const { fact } = accepted(decide(loan, after(acquire), lend, worldOf({ books: 2 })));
    expect(fact.by).toEqual({
      law: "2026-09-01",
      regulation: expect.stringMatching(/^house-rules@2026#[0-9a-f]{16}$/),
    });
    expect(fact.clauses).toContain("Library rules, 3.4");
  });
});

describe("a history", () => {
  it("gives the live instance again, to the last key", () => {
    const commands = [acquire, lend, command("renew", { until: "2026-10-01" }), command("give-back")];
    let live: Instance = noCopy;
    const facts = commands.map((each) => {
      const { instance, fact } = accepted(decide(loan, live, each, worldOf()));
      live = instance;
      return fact;
    });
    const rebuilt = rebuild({ workflow: "loan", id: "copy-1" }, facts);
    expect(rebuilt).toStrictEqual(live);
    expect(JSON.stringify(rebuilt.context)).toBe(JSON.stringify(live.context));
  });

  it("is refused when a fact is missing", () => {
    const { fact } = accepted(decide(loan, after(acquire), lend, worldOf()));
    expect(() => rebuild({ workflow: "loan", id: "copy-1" }, [fact])).toThrow(
      new NastavnikError("internal", "history of loan copy-1: expected fact 1, met fact 2 of loan copy-1"),
    );
  });

  it("is refused when a fact belongs to another instance", () => {
    const { fact } = accepted(decide(loan, noCopy, acquire, worldOf()));
    expect(() => rebuild({ workflow: "loan", id: "copy-2" }, [fact])).toThrow(
      expect.objectContaining({ code: "internal" }),
    );
  });
});
