// What things are called.

const languageNames = (() => {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" });
  } catch {
    return { of: (code) => code };
  }
})();

/** The name of a language; what is no code of one stays as it is. */
function languageName(code) {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}

const statusNames = {
  held: "held", "not-held": "not held", impossible: "no such text", ambiguous: "ambiguous",
};

const statesOfCitations = {
  resolved: "held", "other-edition": "another edition is held", "not-held": "not held", impossible: "no such text",
  ambiguous: "ambiguous",
};

/** "replies-to" in words. */
const spaced = (name) => name.replaceAll("-", " ");

/** A number and its noun. */
const counted = (number, noun, plural = noun + "s") => `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;

const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** A day as `2025-09-30` for people; what is none stays as it is. */
function dayName(day) {
  const date = new Date(day + "T00:00:00Z");
  return Number.isNaN(date.getTime()) ? day : dayFormat.format(date);
}

/** A stretch of days for people: a day, a month, a quarter, a year where it is one; with an end alone, "by" it. */
function stretchName(start, end) {
  if (!start && !end) return "";
  if (!start) return "by " + dayName(end);
  if (!end) return "from " + dayName(start);
  if (start === end) return dayName(start);
  const [year, month] = start.split("-");
  const isFirst = start.endsWith("-01");
  const lastOf = (months) => new Date(Date.UTC(Number(year), Number(month) - 1 + months, 0)).toISOString().slice(0, 10);
  if (isFirst && end === lastOf(1)) return monthFormat.format(new Date(start + "T00:00:00Z"));
  if (isFirst && Number(month) % 3 === 1 && end === lastOf(3)) return `Q${(Number(month) + 2) / 3} ${year}`;
  if (isFirst && Number(month) % 6 === 1 && end === lastOf(6)) return `H${month === "01" ? 1 : 2} ${year}`;
  if (start.endsWith("-01-01") && end.endsWith("-12-31")) {
    return start.slice(0, 4) === end.slice(0, 4) ? year : `${year} – ${end.slice(0, 4)}`;
  }
  return `${dayName(start)} – ${dayName(end)}`;
}
