export type { CalendarEvent, EventTime, WeeklySeries } from "./calendar-event.ts";
export { type CalendarOptions, calendarText } from "./calendar-text.ts";
export { answerFeed, type Feed, type FeedAnswer, newFeedToken } from "./feed.ts";
