import { addDays, addMonths, type Day } from "#domain/day.ts";
import type { Random } from "./random.ts";

const SATURDAY = 6;
const SUNDAY = 0;

/** Dates told from today, so that the demo company never looks old. */
export type Calendar = {
  today: Day;
  /** The weekday `months` (fractions allowed) before today; negative: after. */
  monthsAgo(months: number): Day;
  /** A moment of the working day, ISO, UTC; never today or later. */
  instantOn(day: Day): string;
};

export function calendarOf(today: Day, random: Random): Calendar {
  const yesterday = addDays(today, -1);
  return {
    today,
    monthsAgo: (months) => weekday(daysOfMonth(today, months)),
    instantOn: (day) => {
      const on = day < today ? day : yesterday;
      const [hour, minute, second] = [random.whole(7, 15), random.whole(0, 59), random.whole(0, 59)];
      return `${on}T${two(hour)}:${two(minute)}:${two(second)}.000Z`;
    },
  };
}

/** Whole months by the calendar, the rest of a month in days. */
function daysOfMonth(today: Day, months: number): Day {
  const whole = Math.trunc(months);
  return addDays(addMonths(today, -whole), -Math.round((months - whole) * 30));
}

/** The day itself, or the Friday before when it falls on a weekend. */
function weekday(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (date === SATURDAY) return addDays(day, -1);
  return date === SUNDAY ? addDays(day, -2) : day;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
