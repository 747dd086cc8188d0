// The result of a plan, drawn from its short form and its bundle.

import { activities, activityFacts } from "./activities.js";
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
    ["visits", outcome.visits], ["events", outcome.events], ...activityFacts(outcome),
    ["hardFindings", outcome.hard_findings], ["softFindings", outcome.soft_findings],
    ...(outcome.leadless ? [["leadlessCount", outcome.leadless]] : []),
  ];
  return h("dl", { class: "facts" },
    cells.map(([key, value]) => h("div", {}, h("dt", {}, say(key)), h("dd", {}, number(value)))));
}

function statuses(outcome) {
  return h("p", {}, ["pairing", "rotation"].flatMap((part) => {
    const status = outcome[`${part}_status`];
    const gap = part === "pairing" && status === "feasible" && outcome.pairing_gap
      ? [say("largestGap", { n: share(outcome.pairing_gap) }), " "] : [];
    return [say(part), " ", badge(STATUS_KIND[status], sayValue("status", status)), " ", ...gap];
  }));
}

/** A share in per cent, with the digits that keep it from reading as none. */
function share(value) {
  return value >= 0.001 ? `${(value * 100).toFixed(1)}%` : `${Number((value * 100).toPrecision(2))}%`;
}

/** The name of a goal; of goals traded against each other, what each came to. */
function goalName(goal) {
  if (!goal.members.length) return pick(goal, "label");
  const terms = goal.members.map((member) =>
    `${pick(member, "label")} ${number(member.value)} ${sayValue("unit", member.unit)} × ${number(member.weight)}`);
  return terms.join(" + ");
}

function goals(outcome) {
  return table(say("goals"), [
    { title: say("part"), cell: (goal) => say(goal.part) },
    { title: say("goal"), cell: goalName },
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
    group.recipients.map((link) => ({ support: group.support, mode: group.mode, ...link })));
}

/** What a recipient is supported in: a further partner, a stage or a subject. */
function partName(part) {
  return /^\d+$/.test(part) ? say("partner", { n: part }) : sayValue("part", part);
}

/** Columns that only some plans need: shown where the pairs differ in them. */
function termColumns(pairs, leadOf, name) {
  const differ = (key) => new Set(pairs.map((pair) => pair[key])).size > 1;
  const columns = [
    [pairs.some((pair) => leadOf.has(pair.support)),
      { title: say("areaLead"), cell: (pair) => leadOf.has(pair.support) ? name(leadOf.get(pair.support)) : "—" }],
    [pairs.some((pair) => pair.part), { title: say("supportedIn"), cell: (pair) => pair.part ? partName(pair.part) : "" }],
    [differ("mode"), { title: say("mode"), cell: (pair) => sayValue("mode", pair.mode) }],
    [differ("link"), { title: say("linkType"), cell: (pair) => sayValue("link", pair.link) }],
    [pairs.some((pair) => pair.agreed !== "new"),
      { title: say("agreement"), cell: (pair) => sayValue("agreed", pair.agreed) }],
    [pairs.some((pair) => pair.until), { title: say("until"), cell: (pair) => pair.until ?? "" }],
  ];
  return columns.filter(([shown]) => shown).map(([, column]) => column);
}

function pairTable(plan, pairs, name, light) {
  if (!pairs.length) return h("p", {}, say("noPairs"));
  const leadOf = new Map(plan.pairing.area_leads.flatMap((lead) =>
    lead.supports.map((support) => [support, lead.school])));
  return table(say("pairsTitle"), [
    { title: say("support"), cell: (pair) => name(pair.support) },
    { title: say("recipient"), cell: (pair) => name(pair.school) },
    ...termColumns(pairs, leadOf, name),
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

function left(entries, title, name) {
  if (!entries?.length) return null;
  return table(say(title), [
    { title: say("school"), cell: (left) => left.part ? `${name(left.school)} · ${partName(left.part)}` : name(left.school) },
    { title: say("reasons"), cell: (left) => left.reasons.map((reason) => pick(reason, "message")).join(lang() === "zh" ? "；" : "; ") },
  ], entries);
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
  const files = [
    ["roster", "getRoster", ""], ["documents", "getDocuments", " second"], ["calendars", "getCalendars", " second"],
    ["bundle", "getBundle", " second"], ["map", "getMap", " second"],
  ];
  return h("p", { class: "downloads" }, files.map(([link, words, style]) => {
    const query = ["bundle", "map"].includes(link) ? "" : `?lang=${lang()}`;
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
      h("div", {}, h("h3", {}, say("pairsTitle")), pairTable(plan, pairs, name, light)),
      h("div", {}, h("h3", {}, say("mapTitle")), figure)),
    ...activities(plan, name),
    ...[left(plan.pairing.unpaired, "unpairedTitle", name), left(plan.pairing.leadless, "leadlessTitle", name),
      unmet(plan), findings(plan)]
      .filter(Boolean).map((made) => h("div", { class: "part" }, made)),
  ];
}
