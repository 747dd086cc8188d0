// What people do in the term, as tables: one for each activity the plan holds.

import { h, table } from "./build.js";
import { lang, say, sayValue } from "./words.js";

/** The activities of a plan's short form that are worth a number of their own. */
export function activityFacts(outcome) {
  const counted = outcome.activities ?? {};
  const keys = ["shadowing", "sync_lines", "itineraries", "student_exchanges", "weekly_events", "leaders_due", "papers"];
  return keys.filter((key) => counted[key]).map((key) => [`count_${key}`, counted[key]]);
}

function weekly(parity, weekday) {
  const day = say(`weekday_${weekday}`);
  return parity === "all" ? day : `${say(`parity_${parity}`)}${lang() === "zh" ? "" : " "}${day}`;
}

function periods(numbers) {
  return say("periodsNamed", { n: numbers.join(lang() === "zh" ? "、" : ", ") });
}

function join(words) {
  return words.join(lang() === "zh" ? "、" : ", ");
}

function syncTable(plan, name, who) {
  const seat = (side) => (line) => {
    const { school, class: group, teacher, period } = line[side];
    return [name(school), group, periods([period]), who(teacher)].filter(Boolean).join(" ");
  };
  return table(say("syncTitle"), [
    { title: say("when"), cell: (line) => `${weekly(line.parity, line.weekday)} ${line.begins}–${line.ends}` },
    { title: say("subject"), cell: (line) => `${say("gradeNamed", { n: line.grade })} ${line.subject}` },
    { title: say("source"), cell: seat("source") },
    { title: say("receiver"), cell: seat("receiver") },
    { title: say("times"), number: true, cell: (line) => String(line.dates.length) },
  ], plan.rotation.sync_classes);
}

function shadowingTable(plan, name, who) {
  const stays = plan.rotation.postings.filter((stay) => stay.kind === "shadowing");
  return table(say("shadowingTitle"), [
    { title: say("person"), cell: (stay) => who(stay.teacher) },
    { title: say("from"), cell: (stay) => name(stay.home) },
    { title: say("to"), cell: (stay) => name(stay.host) },
    { title: say("subject"), cell: (stay) => stay.subject },
    { title: say("dates"), cell: (stay) => `${stay.start} – ${stay.end}` },
    { title: say("lessonsHeard"), number: true, cell: (stay) => String(stay.lessons.length) },
  ], stays);
}

function itineraryTable(plan, name, who) {
  const stops = plan.rotation.itineraries.flatMap((round) =>
    round.stops.map((stop) => ({ round, ...stop })));
  return table(say("itineraryTitle"), [
    { title: say("person"), cell: (stop) => who(stop.round.teacher) },
    { title: say("from"), cell: (stop) => name(stop.round.home) },
    { title: say("to"), cell: (stop) => name(stop.host) },
    { title: say("subject"), cell: (stop) => stop.round.subject },
    { title: say("when"), cell: (stop) => `${weekly(stop.parity, stop.weekday)} ${periods(stop.periods)}` },
  ], stops);
}

function exchangeTable(plan, name) {
  const exchanges = plan.rotation.events.filter((event) => Object.keys(event.students).length);
  return table(say("exchangeTitle"), [
    { title: say("date"), cell: (event) => event.date },
    { title: say("host"), cell: (event) => name(event.host) },
    { title: say("students"), cell: (event) =>
      join(Object.entries(event.students).map(([school, number]) => `${name(school)} ${number}`)) },
  ], exchanges);
}

function eventTable(plan) {
  const counted = new Map();
  for (const event of plan.rotation.events) counted.set(event.kind, (counted.get(event.kind) ?? 0) + 1);
  return table(say("eventTitle"), [
    { title: say("kind"), cell: ([kind]) => sayValue("activity", kind) },
    { title: say("times"), number: true, cell: ([, number]) => String(number) },
  ], [...counted]);
}

function leaderTable(plan, name, who) {
  return table(say("leaderTitle"), [
    { title: say("person"), cell: (due) => who(due.teacher) },
    { title: say("school"), cell: (due) => name(due.school) },
    { title: say("since"), cell: (due) => due.since },
    { title: say("years"), number: true, cell: (due) => due.years.toFixed(1) },
  ], plan.rotation.leaders_due);
}

/** The tables of a plan's activities; those without a row are left out. */
export function activities(plan, name) {
  const people = new Map(plan.county.teachers.map((teacher) => [teacher.code, teacher.name]));
  const who = (code) => people.get(code) || code;
  const made = [
    eventTable(plan), syncTable(plan, name, who), shadowingTable(plan, name, who),
    itineraryTable(plan, name, who), exchangeTable(plan, name), leaderTable(plan, name, who),
  ];
  return made.filter((part) => part.querySelector("tbody tr")).map((part) => h("div", { class: "part" }, part));
}
