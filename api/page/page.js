// The flow of the page: upload, ask, follow, show. State lives in one object.

import { badge, h, note, table } from "./build.js";
import { result } from "./result.js";
import { lang, pick, say, sayValue, setLang } from "./words.js";

const API = "/api/v1";
const FINAL = new Set(["done", "stopped", "failed", "interrupted"]);
const $ = (id) => document.getElementById(id);

const state = { county: null, problem: null, notice: "", policies: [], plan: null, bundle: null, progress: null };
let source = null;

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(API + path, {
      method,
      headers: { "Accept-Language": lang(), ...(typeof body === "string" ? { "Content-Type": "application/json" } : {}) },
      body,
    });
  } catch {
    throw { title_zh: say("network"), title_en: say("network"), detail_zh: "", detail_en: "", faults: [] };
  }
  const content = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw content;
  return content;
}

function remember() {
  sessionStorage.setItem("jiedui", JSON.stringify({ county: state.county?.id, plan: state.plan?.id }));
}

function set(changes) {
  Object.assign(state, changes);
  remember();
  draw();
}

// ---- drawing

function faultTable(faults, caption, titled = false) {
  const kind = { error: "bad", warning: "warn" };
  return table(caption, [
    { title: say("severity"), cell: (fault) => badge(kind[fault.severity], say(fault.severity)) },
    { title: say("where"), cell: (fault) => fault.where },
    { title: say("value"), cell: (fault) => fault.value || "—" },
    { title: say("expected"), cell: (fault) => pick(fault, "expected") },
    { title: say("remedy"), cell: (fault) => pick(fault, "remedy") },
  ], faults, { titled });
}

function drawAlert() {
  const { problem, notice } = state;
  const faults = problem?.faults ?? [];
  const text = problem ? [pick(problem, "title"), pick(problem, "detail")].filter(Boolean).join(lang() === "zh" ? "：" : ": ") : notice && say(notice);
  $("alert").hidden = !text;
  $("alert").className = problem ? "" : "note good";
  $("alert").textContent = text;
  const caption = say("faultsTitle", { n: faults.length });
  $("faults").replaceChildren(...(faults.length ? [faultTable(faults, caption)] : []));
}

/** Whether a part must be drawn anew: its elements, and the focus on them, last. */
const drawn = new Map();
function changed(part, ...values) {
  const key = JSON.stringify([lang(), ...values]);
  if (drawn.get(part) === key) return false;
  drawn.set(part, key);
  return true;
}

function drawCounty() {
  const { county } = state;
  if (!changed("county", county?.id)) return;
  if (!county) {
    $("county").replaceChildren();
    return;
  }
  const counts = ["schools", "teachers", "lessons", "agreements"]
    .map((key) => `${say(key)} ${county.counts[key].toLocaleString()}`).join(lang() === "zh" ? "，" : ", ");
  const erase = h("button", { type: "button", class: "danger" }, say("erase"));
  erase.addEventListener("click", eraseCounty);
  const warnings = county.warnings.length
    ? [h("details", { open: county.warnings.length <= 5 },
        h("summary", {}, say("warningsTitle", { n: county.warnings.length })),
        faultTable(county.warnings, say("warningsTitle", { n: county.warnings.length }), true))]
    : [];
  const heading = [county.name, say("countyReady")].filter(Boolean).join(lang() === "zh" ? "：" : ": ");
  $("county").replaceChildren(note("good", `${heading} · ${counts}`), ...warnings, erase);
}

function drawAsk() {
  $("ask-section").hidden = !state.county || !state.policies.length;
  const chosen = $("policy").value || state.plan?.policy || "default";
  if (changed("policies", state.policies.length))
    $("policy").replaceChildren(...state.policies.map((policy) =>
      h("option", { value: policy.name, selected: policy.name === chosen }, pick(policy, "title"))));
  const policy = state.policies.find((each) => each.name === $("policy").value);
  $("policy-note").textContent = policy
    ? [say("policyNote", policy), ...policy.documents].join(lang() === "zh" ? "；" : "; ") : "";
  $("start").disabled = Boolean(state.plan && !FINAL.has(state.plan.state));
}

function drawProgress() {
  const { plan } = state;
  $("progress-section").hidden = !plan;
  if (!plan) return;
  const ended = FINAL.has(plan.state);
  const progress = state.progress ?? plan.progress;
  const bar = $("bar");
  if (ended) { bar.max = 1; bar.value = 1; }
  else if (progress?.total) { bar.max = progress.total; bar.value = progress.done; }
  else bar.removeAttribute("value");
  const stage = ended || !progress ? "" : ` · ${sayValue("stage", progress.stage)}`;
  $("stage").textContent = sayValue("state", plan.state) + stage;
  const message = pick(plan, "message");
  const details = [message.toLowerCase() === sayValue("state", plan.state).toLowerCase() ? "" : message];
  if (progress && !ended) {
    details.push(pick(progress, "message"));
    if (progress.objective != null && progress.bound != null)
      details.push(say("nowValue", { value: progress.objective, bound: progress.bound }));
  }
  if (!ended && plan.started)
    details.push(say("elapsed", { s: Math.max(0, Math.round((Date.now() - Date.parse(plan.started)) / 1000)) }));
  $("stage-detail").textContent = details.filter(Boolean).join(" · ");
  $("stop").hidden = ended;
  $("stop").disabled = plan.state === "stopping";
}

function drawResult() {
  const { plan, bundle } = state;
  const shown = Boolean(plan?.outcome && bundle);
  $("result-section").hidden = !shown;
  if (!changed("result", shown && plan.id)) return;
  $("result").replaceChildren(...(shown ? result(plan, bundle) : []));
}

function draw() {
  document.documentElement.lang = lang() === "zh" ? "zh-CN" : "en";
  for (const node of document.querySelectorAll("[data-words]")) node.textContent = say(node.dataset.words);
  document.title = lang() === "zh" ? "结对 jiedui" : "jiedui 结对";
  $("language").textContent = lang() === "zh" ? "English" : "中文";
  $("language").lang = lang() === "zh" ? "en" : "zh-CN";
  $("template").href = `${API}/template.xlsx?lang=${lang()}`;
  drawAlert();
  drawCounty();
  drawAsk();
  drawProgress();
  drawResult();
}

// ---- actions

async function upload(event) {
  event.preventDefault();
  const button = event.submitter;
  const form = new FormData();
  form.append("workbook", $("workbook").files[0]);
  unfollow();
  set({ county: null, plan: null, bundle: null, progress: null, problem: null, notice: "" });
  button.disabled = true;
  $("county").replaceChildren(h("p", {}, say("checking")));
  drawn.delete("county");
  try {
    set({ county: await call("POST", "/counties", form) });
    $("policy").focus();
  } catch (problem) {
    set({ problem });
  } finally {
    button.disabled = false;
  }
}

async function eraseCounty() {
  if (!confirm(say("eraseAsk"))) return;
  try {
    await call("DELETE", `/counties/${state.county.id}`);
    unfollow();
    $("upload").reset();
    set({ county: null, plan: null, bundle: null, progress: null, problem: null, notice: "erased" });
  } catch (problem) {
    set({ problem });
  }
}

async function ask(event) {
  event.preventDefault();
  const asked = {
    county: state.county.id,
    policy: $("policy").value,
    time_limit_s: Number($("limit").value),
    only: $("only").checked ? "pairing" : null,
  };
  try {
    const plan = await call("POST", "/plans", JSON.stringify(asked));
    set({ plan, bundle: null, progress: null, problem: null, notice: "" });
    follow();
  } catch (problem) {
    set({ problem });
  }
}

async function stop() {
  $("stop").disabled = true;
  try {
    set({ plan: await call("DELETE", `/plans/${state.plan.id}`) });
  } catch (problem) {
    set({ problem });
  }
}

function unfollow() {
  source?.close();
  source = null;
}

function follow() {
  unfollow();
  source = new EventSource(state.plan.links.events);
  source.addEventListener("progress", (event) => {
    state.progress = JSON.parse(event.data);
    drawProgress();
  });
  source.addEventListener("state", (event) => {
    const change = JSON.parse(event.data);
    Object.assign(state.plan, change);
    if (change.state === "running") state.plan.started ??= new Date().toISOString();
    drawProgress();
    if (FINAL.has(change.state)) finish();
  });
  source.addEventListener("error", () => {
    $("stage-detail").textContent = say("lost");
    // The browser tries again by itself, except when the server has ended the stream.
    if (source?.readyState === EventSource.CLOSED) finish();
  });
}

async function finish() {
  unfollow();
  try {
    const plan = await call("GET", `/plans/${state.plan.id}`);
    const bundle = plan.outcome ? await call("GET", `/plans/${plan.id}/bundle`) : null;
    const failed = plan.state === "failed" || plan.state === "interrupted";
    const problem = failed
      ? { title_zh: plan.message_zh, title_en: plan.message_en, faults: plan.faults } : null;
    set({ plan, bundle, problem });
    if (bundle) $("result-title").focus();
  } catch (problem) {
    set({ problem });
  }
}

async function resume() {
  const kept = JSON.parse(sessionStorage.getItem("jiedui") ?? "{}");
  try {
    state.policies = await call("GET", "/policies");
    if (kept.county) state.county = await call("GET", `/counties/${kept.county}`);
    if (kept.plan && state.county) state.plan = await call("GET", `/plans/${kept.plan}`);
  } catch (problem) {
    if (problem.status !== 404) state.problem = problem;
  }
  draw();
  if (!state.plan) return;
  if (FINAL.has(state.plan.state)) finish();
  else follow();
}

$("upload").addEventListener("submit", upload);
$("ask").addEventListener("submit", ask);
$("stop").addEventListener("click", stop);
$("policy").addEventListener("change", drawAsk);
$("language").addEventListener("click", () => {
  setLang(lang() === "zh" ? "en" : "zh");
  draw();
});
// The clock moves though nothing new is told.
setInterval(() => state.plan && !FINAL.has(state.plan.state) && drawProgress(), 1000);
draw();
resume();
