// The result of a plan, drawn from its short form and its bundle.

import { badge, h, note, table } from "./build.js";
import { map } from "./map.js";
import { lang, pick, say, sayValue } from "./words.js";

const STATUS_KIND = { optimal: "good", feasible: "warn", infeasible: "bad", unknown: "bad", not_planned: "warn" };

function number(value) {
  return value.toLocaleString(lang() === "zh" ? "zh-CN" : "en");
}

function facts(outcome, pairs) {
  const cells = [
    ["pairs", pairs.length], ["unpairedCount", outcome.unpaired], ["postings", outcome.postings],
    ["visits", outcome.visits], ["events", outcome.events],
    ["hardFindings", outcome.hard_findings], ["softFindings", outcome.soft_findings],
  ];
  return h("dl", { class: "facts" },
    cells.map(([key, value]) => h("div", {}, h("dt", {}, say(key)), h("dd", {}, number(value)))));
}

function statuses(outcome) {
  return h("p", {}, ["pairing", "rotation"].flatMap((part) => {
    const status = outcome[`${part}_status`];
    return [say(part), " ", badge(STATUS_KIND[status], sayValue("status", status)), " "];
  }));
}

function goals(outcome) {
  return table(say("goals"), [
    { title: say("part"), cell: (goal) => say(goal.part) },
    { title: say("goal"), cell: (goal) => pick(goal, "label") },
    { title: say("goalValue"), number: true, cell: (goal) => number(goal.value) },
    { title: say("goalBound"), number: true, cell: (goal) => number(goal.bound) },
    { title: say("unit"), cell: (goal) => sayValue("unit", goal.unit) },
    { title: "", cell: (goal) => goal.value === goal.bound
      ? badge("good", say("proven"))
      : badge("warn", say("gap", { n: number(goal.value - goal.bound) })) },
  ], outcome.goals);
}

function pairsOf(plan) {
  return plan.pairing.consortia.flatMap((group) =>
    group.recipients.map((link) => ({ support: group.support, ...link })));
}

function pairTable(pairs, name, light) {
  if (!pairs.length) return h("p", {}, say("noPairs"));
  return table(say("pairsTitle"), [
    { title: say("support"), cell: (pair) => name(pair.support) },
    { title: say("recipient"), cell: (pair) => name(pair.school) },
    { title: say("distance"), number: true,
      cell: (pair) => pair.distance_m == null ? "—" : `${(pair.distance_m / 1000).toFixed(1)} km` },
    { title: say("minutes"), number: true,
      cell: (pair) => pair.travel_min == null ? "—" : `${pair.travel_min} min` },
    { title: say("basis"), cell: (pair) => sayValue("basis", pair.basis) },
  ], pairs, { titled: true, onRow: (line, pair) => {
    const key = `${pair.support} ${pair.school}`;
    line.addEventListener("pointerenter", () => light(key, true));
    line.addEventListener("pointerleave", () => light(key, false));
  } });
}

function unpaired(plan, name) {
  if (!plan.pairing.unpaired.length) return null;
  return table(say("unpairedTitle"), [
    { title: say("school"), cell: (left) => name(left.school) },
    { title: say("reasons"), cell: (left) => left.reasons.map((reason) => pick(reason, "message")).join(lang() === "zh" ? "；" : "; ") },
  ], plan.pairing.unpaired);
}

function unmet(plan) {
  if (!plan.rotation.unmet.length) return null;
  return table(say("unmetTitle"), [
    { title: say("rule"), cell: (reason) => reason.rule },
    { title: say("where"), cell: (reason) => reason.where },
    { title: say("message"), cell: (reason) => pick(reason, "message") },
  ], plan.rotation.unmet);
}

function findings(plan) {
  const found = plan.audit?.findings ?? [];
  if (!found.length) return null;
  const kind = { error: "bad", warning: "warn" };
  const order = [...found].sort((a, b) => a.severity.localeCompare(b.severity));
  return table(say("findingsTitle"), [
    { title: say("severity"), cell: (finding) => badge(kind[finding.severity], say(finding.severity)) },
    { title: say("rule"), cell: (finding) => finding.rule },
    { title: say("where"), cell: (finding) => finding.where },
    { title: say("message"), cell: (finding) => pick(finding, "message") },
  ], order);
}

function downloads(links) {
  const files = [["roster", "getRoster", ""], ["bundle", "getBundle", " second"], ["map", "getMap", " second"]];
  return h("p", { class: "downloads" }, files.map(([link, words, style]) => {
    const query = link === "roster" ? `?lang=${lang()}` : "";
    return h("a", { class: `button${style}`, href: links[link] + query, download: true }, say(words));
  }));
}

/** Everything shown for a finished plan. */
export function result(body, plan) {
  const names = new Map(plan.county.schools.map((school) => [school.code, school.name]));
  const name = (code) => names.get(code) ?? code;
  const { outcome } = body;
  const pairs = pairsOf(plan);
  const { figure, light } = map(plan);
  const clean = outcome.hard_findings === 0;
  return [
    statuses(outcome),
    clean ? note("good", say("auditClean")) : note("bad", say("auditDirty", { n: outcome.hard_findings })),
    downloads(body.links),
    h("p", { class: "hint" }, `${plan.policy.title[lang()]} · ${say("made", { s: outcome.runtime_s.toFixed(1) })}`),
    facts(outcome, pairs),
    goals(outcome),
    h("div", { class: "split" },
      h("div", {}, h("h3", {}, say("pairsTitle")), pairTable(pairs, name, light)),
      h("div", {}, h("h3", {}, say("mapTitle")), figure)),
    ...[unpaired(plan, name), unmet(plan), findings(plan)]
      .filter(Boolean).map((made) => h("div", { class: "part" }, made)),
  ];
}
