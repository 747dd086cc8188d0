// Words of the page in Chinese and English; Chinese first.

const WORDS = {
  skip: ["跳到正文", "Skip to content"],
  title: ["结对", "jiedui"],
  subtitle: ["学校结对与教师轮岗编排", "School pairing and staff rotation"],
  footer: [
    "结对在本机运行。方案由独立的核对程序逐条检查。",
    "jiedui runs on this machine. Plans are judged by a program that did not make them.",
  ],
  uploadTitle: ["上传县域工作簿", "Upload the county's workbook"],
  uploadHint: [
    "数据只保存在本机，不上网；文件本身检查后即删除。",
    "Data stays on this machine; the file itself is deleted once checked.",
  ],
  template: ["下载空白模板", "Download an empty template"],
  workbook: ["工作簿（.xlsx）", "Workbook (.xlsx)"],
  upload: ["上传并检查", "Upload and check"],
  checking: ["正在检查……", "Checking…"],
  countyReady: ["工作簿检查通过", "The workbook is in order"],
  schools: ["学校", "Schools"],
  teachers: ["教师", "Teachers"],
  lessons: ["课表节次", "Timetable lessons"],
  agreements: ["既有结对", "Agreements"],
  erase: ["删除本县全部数据", "Erase this county's data"],
  eraseAsk: [
    "删除本县的上传数据和全部方案？不可恢复。",
    "Erase this upload and all its plans? This cannot be undone.",
  ],
  erased: ["已删除本县的上传数据和全部方案。", "The upload and all its plans are erased."],
  faultsTitle: ["共 {n} 处问题，改正后重新上传", "{n} problems: correct them and upload again"],
  warningsTitle: ["{n} 处提示（可以继续）", "{n} warnings (you may go on)"],
  severity: ["类别", "Kind"],
  error: ["错误", "error"],
  warning: ["提示", "warning"],
  where: ["位置", "Place"],
  value: ["填写内容", "Value"],
  expected: ["应为", "Expected"],
  remedy: ["怎么改", "What to do"],
  askTitle: ["选择政策，开始编排", "Choose a policy and start"],
  policy: ["政策方案", "Policy"],
  policyNote: ["{rules} 条规则，{clauses} 个条款", "{rules} rules, {clauses} clauses"],
  limit: ["时限（秒）", "Time limit (seconds)"],
  only: ["只做结对，不排轮岗", "Pairing only, no rotation"],
  start: ["开始编排", "Start"],
  progressTitle: ["进度", "Progress"],
  stop: ["停止，保留目前最好的方案", "Stop, keep the best so far"],
  elapsed: ["已用 {s} 秒", "{s} s elapsed"],
  nowValue: ["当前目标值 {value}，下界 {bound}", "value {value}, bound {bound}"],
  stage_read: ["读取", "Reading"],
  stage_pairing: ["结对", "Pairing"],
  stage_rotation: ["轮岗", "Rotation"],
  stage_audit: ["核对", "Audit"],
  stage_write: ["写出", "Writing"],
  state_queued: ["排队中", "Waiting"],
  state_running: ["编排中", "Planning"],
  state_stopping: ["正在停止", "Stopping"],
  state_done: ["编排完成", "Done"],
  state_stopped: ["已停止", "Stopped"],
  state_failed: ["未能完成", "Failed"],
  state_interrupted: ["已中断", "Interrupted"],
  resultTitle: ["结果", "Result"],
  pairing: ["结对", "Pairing"],
  rotation: ["轮岗", "Rotation"],
  status_optimal: ["已证明最优", "proven best"],
  status_feasible: ["可行，未证明最优", "feasible, not proven best"],
  status_infeasible: ["已证明无法全部满足", "proven impossible in full"],
  status_unknown: ["限时内未找到", "none found in time"],
  status_not_planned: ["未编排", "not planned"],
  made: ["用时 {s} 秒", "made in {s} s"],
  pairs: ["结对", "Pairs"],
  unpairedCount: ["未结对学校", "Unpaired schools"],
  postings: ["支教与顶岗", "Postings"],
  visits: ["听课外出", "Visits"],
  events: ["教研活动", "Events"],
  hardFindings: ["硬性问题", "Hard findings"],
  softFindings: ["提示", "Notes"],
  auditClean: ["独立核对：没有违反硬性条款。", "Independent audit: no hard rule is broken."],
  auditDirty: ["独立核对：{n} 处违反硬性条款，见下表。", "Independent audit: {n} hard rules broken, see below."],
  downloads: ["下载", "Downloads"],
  getRoster: ["花名册 Excel", "Rosters (Excel)"],
  getBundle: ["完整方案 JSON", "Whole plan (JSON)"],
  getMap: ["地图 GeoJSON", "Map (GeoJSON)"],
  goals: ["目标", "Goals"],
  goal: ["目标", "Goal"],
  part: ["部分", "Part"],
  goalValue: ["数值", "Value"],
  goalBound: ["已证明下界", "Proven bound"],
  unit: ["单位", "Unit"],
  proven: ["已达最优", "proven"],
  gap: ["尚差 {n}", "gap {n}"],
  unit_schools: ["所", "schools"],
  unit_periods: ["节", "periods"],
  unit_metres: ["米", "metres"],
  unit_pairs: ["对", "pairs"],
  unit_ranks: ["位次", "ranks"],
  unit_points: ["分", "points"],
  unit_trips: ["人次", "trips"],
  unit_people: ["人", "people"],
  largestGap: ["最大差距 {n}", "largest gap {n}"],
  leadlessCount: ["无片区长", "Without area lead"],
  areaLead: ["片区长学校", "Area lead"],
  supportedIn: ["受援内容", "Supported in"],
  partner: ["第{n}所支援学校", "support no. {n}"],
  part_primary: ["小学部", "primary part"],
  part_junior: ["初中部", "junior part"],
  mode: ["模式", "Mode"],
  mode_paired: ["结对", "paired"],
  mode_league: ["联盟", "league"],
  mode_merged: ["融合型", "merged"],
  mode_joint: ["共建型", "jointly built"],
  mode_collaborative: ["协作型", "collaborative"],
  linkType: ["类型", "Link"],
  link_ordinary: ["普通", "ordinary"],
  link_entrusted: ["托管", "entrusted"],
  agreement: ["协议", "Agreement"],
  agreed_running: ["未到期", "running"],
  agreed_renewed: ["续签", "renewed"],
  agreed_new: ["新签", "new"],
  until: ["截止", "Until"],
  pairsTitle: ["结对名单", "Pairs"],
  support: ["支援学校", "Support"],
  recipient: ["受援学校", "Recipient"],
  distance: ["单程距离", "Distance"],
  minutes: ["单程时间", "Time"],
  basis: ["依据", "Basis"],
  basis_stated: ["填报", "stated"],
  basis_estimated: ["估算", "estimated"],
  basis_unknown: ["未知", "unknown"],
  noPairs: ["没有结对。", "No pairs."],
  unpairedTitle: ["未结对学校及原因", "Unpaired schools, and why"],
  school: ["学校", "School"],
  reasons: ["原因", "Reasons"],
  leadlessTitle: ["无片区长的支援学校及原因", "Support schools without an area lead, and why"],
  unmetTitle: ["未满足事项", "Duties not met"],
  findingsTitle: ["核对发现", "Findings of the audit"],
  rule: ["规则", "Rule"],
  message: ["说明", "Message"],
  mapTitle: ["地图", "Map"],
  mapLabel: ["学校位置与结对连线；内容同左侧表格", "Schools and pairs; the same as in the table"],
  mapOther: ["其他学校", "other schools"],
  mapUnpaired: ["未结对", "unpaired"],
  mapNone: ["没有坐标，无法画图。", "No coordinates, so no map."],
  mapMissing: ["{n} 所学校没有坐标，未画出", "{n} schools have no coordinates and are left out"],
  network: ["连不上服务，请确认 jiedui serve 仍在运行。", "The server does not answer; is jiedui serve still running?"],
  lost: ["连接中断，正在重连……", "Connection lost, trying again…"],
};

let language = localStorage.getItem("jiedui-language") === "en" ? "en" : "zh";

export function lang() {
  return language;
}

export function setLang(next) {
  language = next;
  localStorage.setItem("jiedui-language", next);
}

/** The words for a key in the current language; {name} is filled from values. */
export function say(key, values = {}) {
  const pair = WORDS[key];
  if (!pair) return key;
  return pair[language === "zh" ? 0 : 1].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Like say, but falls back to the last part of an unknown key. */
export function sayValue(prefix, value) {
  const key = `${prefix}_${value}`;
  return WORDS[key] ? say(key) : value;
}

/** One of two fields, name_zh or name_en. */
export function pick(thing, name) {
  return thing[`${name}_${language}`] || "";
}
