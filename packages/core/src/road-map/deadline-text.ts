import type { Temporal } from "temporal-polyfill";
import type { Text } from "../text/text.ts";
import type { DateWindow } from "./date-window.ts";
import type { Deadline } from "./deadline.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** A deadline for readers of both languages: in Russian as it is written, in English as it was understood. */
export function deadlineText(deadline: Deadline): Text {
  return { ru: deadline.text, en: english(deadline) };
}

function english(deadline: Deadline): string {
  switch (deadline.kind) {
    case "unspecified":
      return "";
    case "days":
      return deadline.windows.map((each) => days(each)).join("; ");
    case "until":
      return `by ${deadline.windows.map(({ to }) => date(to)).join("; ")}`;
    case "from":
      return `from ${deadline.windows.map(({ from }) => date(from)).join("; ")}`;
    case "whole-period":
      return "during the whole period";
    case "yearly":
      return "every year";
    case "recurring": {
      const often = deadline.times === 1 ? "once" : `${deadline.times} times`;
      return `${often} in ${deadline.every === "term" ? "each term" : spell(deadline.every)}`;
    }
    case "within":
      return `within ${spell(deadline.duration, deadline.days === "working" ? "working " : "")}`;
    case "on-demand":
      return "when needed";
    case "other-plan":
      return "by another plan";
    case "text":
      break;
  }
  return deadline.text;
}

/** Whole months and years by their names. */
function days({ from, to }: DateWindow): string {
  if (from.equals(to)) return date(from);
  if (from.day !== 1 || to.day !== to.daysInMonth) return `${date(from)} – ${date(to)}`;
  if (from.month === 1 && to.month === 12) return from.year === to.year ? `${from.year}` : `${from.year}–${to.year}`;
  return from.year === to.year && from.month === to.month ? month(from) : `${month(from)} – ${month(to)}`;
}

function month(day: Temporal.PlainDate): string {
  return `${months[day.month - 1]!} ${day.year}`;
}

function date(day: Temporal.PlainDate): string {
  return `${day.day} ${month(day)}`;
}

function spell(duration: Temporal.Duration, kind = ""): string {
  const units = ["years", "months", "weeks", "days", "hours"] as const;
  const unit = units.find((name) => duration[name] !== 0) ?? "days";
  const count = duration[unit];
  return `${count} ${kind}${count === 1 ? unit.slice(0, -1) : unit}`;
}
