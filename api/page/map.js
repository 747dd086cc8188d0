// A plain map of schools and pairs: no tiles, no network.

import { h, s } from "./build.js";
import { say } from "./words.js";

const WIDTH = 640;
const MARGIN = 44;
const KM_PER_DEGREE = 111.32;

/** Where each placed school falls on the drawing, and its height and scale. */
function projection(schools) {
  const lat = schools.map((school) => school.lat);
  const lon = schools.map((school) => school.lon);
  const middle = (Math.min(...lat) + Math.max(...lat)) / 2;
  const squeeze = Math.cos((middle * Math.PI) / 180);
  const wide = Math.max((Math.max(...lon) - Math.min(...lon)) * squeeze, 1e-4);
  const high = Math.max(Math.max(...lat) - Math.min(...lat), 1e-4);
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (WIDTH * 1.1 - 2 * MARGIN) / high);
  const height = Math.max(high * scale + 2 * MARGIN, 220);
  const left = (WIDTH - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  return {
    height,
    pixelsPerKm: scale / KM_PER_DEGREE,
    place: (school) => [
      left + (school.lon - Math.min(...lon)) * squeeze * scale,
      top + (Math.max(...lat) - school.lat) * scale,
    ],
  };
}

function scaleBar(pixelsPerKm, height) {
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
  const km = steps.filter((step) => step * pixelsPerKm <= 160).pop() ?? steps[0];
  const end = 16 + km * pixelsPerKm;
  return [
    s("path", { class: "scale", d: `M16 ${height - 20}v6H${end}v-6` }),
    s("text", { x: 20, y: height - 22 }, `${km} km`),
  ];
}

/** Names beside the dots, left out where two would overlap. */
function names(placed, roles, place) {
  const taken = [];
  const order = placed.filter((school) => roles.get(school.code) === "support")
    .concat(placed.filter((school) => roles.get(school.code) !== "support"));
  return order.flatMap((school) => {
    const [x, y] = place(school);
    const wide = [...school.name].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 13 : 7), 0);
    const right = x + 9 + wide < WIDTH;
    const box = [right ? x + 9 : x - 9 - wide, y - 7, wide, 15];
    const free = taken.every((t) => box[0] > t[0] + t[2] || t[0] > box[0] + box[2]
      || box[1] > t[1] + t[3] || t[1] > box[1] + box[3]);
    if (!free || box[0] < 0) return [];
    taken.push(box);
    return s("text", { x: box[0], y: y + 5 }, school.name);
  });
}

/** The figure, and a function that lights the line of one pair. */
export function map(plan) {
  const placed = plan.county.schools.filter((school) => school.lat != null && school.lon != null);
  if (!placed.length) return { figure: h("p", {}, say("mapNone")), light: () => {} };
  const roles = new Map();
  for (const group of plan.pairing.consortia) {
    roles.set(group.support, "support");
    for (const link of group.recipients) roles.set(link.school, "recipient");
  }
  for (const left of plan.pairing.unpaired) roles.set(left.school, "unpaired");
  const byCode = new Map(placed.map((school) => [school.code, school]));
  const { height, pixelsPerKm, place } = projection(placed);
  const lines = new Map();
  for (const group of plan.pairing.consortia) {
    for (const link of group.recipients) {
      const [a, b] = [byCode.get(group.support), byCode.get(link.school)];
      if (!a || !b) continue;
      const [[x1, y1], [x2, y2]] = [place(a), place(b)];
      const title = s("title", {}, `${a.name} – ${b.name}`);
      lines.set(`${a.code} ${b.code}`, s("line", { class: "link", x1, y1, x2, y2 }, title));
    }
  }
  const dots = placed.map((school) => {
    const [cx, cy] = place(school);
    const role = roles.get(school.code) ?? "other";
    const r = role === "support" ? 8 : role === "other" ? 4 : 6;
    return s("circle", { class: `dot ${role}`, cx, cy, r }, s("title", {}, school.name));
  });
  const drawing = s("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": say("mapLabel") },
    [...lines.values()], dots, names(placed, roles, place), scaleBar(pixelsPerKm, height));
  const absent = plan.county.schools.length - placed.length;
  const used = new Set(placed.map((school) => roles.get(school.code) ?? "other"));
  const keys = [["support", "support"], ["recipient", "recipient"], ["unpaired", "mapUnpaired"], ["other", "mapOther"]]
    .filter(([role]) => used.has(role))
    .map(([role, words]) => h("span", { class: `key ${role}` }, say(words)));
  const caption = h("figcaption", {}, keys,
    absent ? h("span", {}, say("mapMissing", { n: absent })) : null);
  return {
    figure: h("figure", {}, drawing, caption),
    light: (pair, on) => lines.get(pair)?.classList.toggle("lit", on),
  };
}
