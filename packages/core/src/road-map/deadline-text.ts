import type { Temporal } from "temporal-polyfill";
import type { Text } from "../text/text.ts";
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
    case "month":
      return month(deadline.window.from);
    case "months":
      return `${month(deadline.window.from)} – ${month(deadline.window.to)}`;
    case "years":
      return `${deadline.window.from.year}–${deadline.window.to.year}`;
    case "date":
      return date(deadline.window.from);
    case "dates":
      return `${date(deadline.window.from)} – ${date(deadline.window.to)}`;
    case "until":
      return `by ${date(deadline.window.to)}`;
    case "whole-period":
      return "during the whole period";
    case "yearly":
      return "every year";
    case "recurring":
      return `${deadline.times === 1 ? "once" : `${deadline.times} times`} in ${spell(deadline.every)}`;
    case "within":
      return `within ${spell(deadline.duration, deadline.days === "working" ? "working " : "")}`;
    case "on-demand":
      return "when needed";
    case "unparsed":
      break;
  }
  return deadline.text;
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
