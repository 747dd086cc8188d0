"""Words and units for every kind of rule and every parameter of a policy."""

from matcher.text import Text

KINDS: dict[str, Text] = {
    "degree": Text("每所支援学校结几所", "recipients of one support school"),
    "partners": Text("每所受援学校由几所支援", "supports of one recipient"),
    "area_leads": Text("片区长学校", "area-lead schools"),
    "compatibility": Text("谁支援、谁受援、须相同之处", "who supports, who receives"),
    "travel": Text("路程与时间", "distance and time"),
    "coverage": Text("全部学校参加", "every school takes part"),
    "continuity": Text("既有协议延续", "running agreements"),
    "goals": Text("目标次序", "order of goals"),
    "percent_quota": Text("按比例的人数", "a share of the staff"),
    "count_quota": Text("次数或人数", "a number of events or people"),
    "composition": Text("其中骨干人数", "backbone among them"),
    "equal_exchange": Text("等额交流", "equal exchange"),
    "stint": Text("最短时间", "shortest stay"),
    "person_quota": Text("每人最低课时", "periods each"),
    "turns": Text("轮流派出", "in turns"),
    "subject_posting": Text("按学科需求长期支教", "long posting by subject need"),
    "eligibility": Text("派出条件", "who may be sent"),
    "observation_conditions": Text("听课条件", "conditions of observation"),
    "home_cover": Text("代课保障", "cover at home"),
    "leader_cover": Text("校领导不同时离校", "leaders never all away"),
    "window": Text("可外出的周次", "weeks for travel"),
    "placement": Text("挂职", "leaders placed"),
    "mentoring": Text("师徒结对", "mentoring"),
    "artefact": Text("应交材料", "a paper owed"),
    "role": Text("责任人", "a person to name"),
    "selection_order": Text("选派次序", "who is asked first"),
    "tenure_clock": Text("任期届满应交流", "leaders due to move"),
    "shadowing": Text("跟岗", "shadowing"),
    "itinerant": Text("走教", "itinerant teaching"),
    "weekly_pattern": Text("每周固定活动", "an event of every week"),
    "sync_class": Text("同步课堂", "sync classes"),
    "student_exchange": Text("学生交流", "student exchange"),
    "phase": Text("实施阶段", "a phase of the work"),
    "appraisal": Text("捆绑考核", "bundled appraisal"),
    "context": Text("背景条款，不作安排", "context, nothing to plan"),
}

PARAMETERS: dict[str, Text] = {
    "activity": Text("活动", "activity"),
    "age_max_f": Text("女教师年龄上限，岁", "women at most, years"),
    "age_max_m": Text("男教师年龄上限，岁", "men at most, years"),
    "anchor": Text("时间点", "point of time"),
    "apprentices_max": Text("每位师傅最多徒弟数，人", "apprentices at most, people"),
    "apprentices_min": Text("每位师傅最少徒弟数，人", "apprentices at least, people"),
    "attend": Text("谁参加", "who attends"),
    "back": Text("回派的活动", "activity in return"),
    "backbone_min": Text("骨干至少，人", "backbone at least, people"),
    "backbone_share": Text("骨干占比至少", "share of backbone at least"),
    "blends": Text(
        "相互折算的目标及权数", "goals traded against each other, with weights"
    ),
    "by": Text(
        "按什么分：school 学校、subject 学科、stage 学段",
        "by what: school, subject or stage",
    ),
    "cadence": Text(
        "频次：every_term 每学期、every_year 每学年", "every term or every year"
    ),
    "count": Text("份数", "number"),
    "counts_in_share": Text("计入支教比例", "counts in the share posted out"),
    "days_after": Text("此后几天内，天", "days after, at most"),
    "earliest_departure": Text("最早出发时刻", "earliest departure"),
    "established_only": Text("只派在编教师", "established posts only"),
    "first_month": Text("从第几个月", "first month"),
    "first_week": Text("从第几周起", "first week"),
    "flexible_retirement_age": Text(
        "按 2025 年起的渐进退休年龄计", "statutory age that rises since 2025"
    ),
    "free_weeks_at_end": Text("期末不外出的周数", "weeks kept free at the end"),
    "grades": Text("年级", "grades"),
    "half": Text("上午 am 或下午 pm", "morning am or afternoon pm"),
    "hosts": Text(
        "承办：in_turns 轮流、support 支援学校、recipient 受援学校",
        "hosts: in turns, support or recipient",
    ),
    "keep_until_expiry": Text("未到期的保留", "kept until they expire"),
    "last_month": Text("到第几个月", "last month"),
    "latest_return": Text("最晚返回时刻", "latest return"),
    "lead_supports": Text("片区长学校也直接支援", "a lead also supports recipients"),
    "lead_tags": Text("片区长学校类别", "tags of area leads"),
    "leaders": Text("中层也轮", "middle leaders too"),
    "length_periods": Text("时长，节", "length, periods"),
    "lines": Text("每对每周几节", "weekly lessons of a pair"),
    "link": Text("结对类型", "link type"),
    "margin_min": Text("到校后的准备时间，分钟", "time to settle in, minutes"),
    "max_absent_share": Text(
        "同日外出人数占比上限", "share of the staff away on one day, at most"
    ),
    "max_between_min": Text(
        "两校之间路程上限，分钟", "between two schools at most, minutes"
    ),
    "max_day_trip_min": Text(
        "当日往返听课的单程上限，分钟；更远须住宿（跟岗、支教）",
        "one way of a day trip at most, minutes; beyond it people stay overnight",
    ),
    "max_days_a_week": Text(
        "每人每周走教至多，天", "days a week of one teacher at most"
    ),
    "max_extra_periods_a_week": Text(
        "每人每周代课上限，节", "cover of one colleague a week, periods at most"
    ),
    "max_extra_periods_class_teacher": Text(
        "班主任每周代课上限，节",
        "cover of one class teacher a week, periods at most",
    ),
    "max_observers": Text("一节课听课人数上限，人", "visitors in a lesson, at most"),
    "max_one_way_m": Text("单程距离上限，米", "one-way distance at most, metres"),
    "max_one_way_min": Text("单程时间上限，分钟", "one-way time at most, minutes"),
    "max_periods_a_day": Text("一天听课上限，节", "periods a day, at most"),
    "max_school_days": Text("至多上课日，天", "school days at most"),
    "max_trips_a_week": Text("每人每周外出上限，次", "trips a week, at most"),
    "maximum": Text("至多", "at most"),
    "min_overlap_min": Text("两校作息重叠至少，分钟", "common time at least, minutes"),
    "min_periods": Text("每人至少，节", "each at least, periods"),
    "min_school_days": Text("至少连续上课日，天", "consecutive school days at least"),
    "min_share": Text("至少落实的比例", "share that must take place"),
    "minimum": Text("至少", "at least"),
    "mode": Text("结对模式", "mode"),
    "number": Text("每所受援学校的支援学校数，所", "supports of a recipient, schools"),
    "of": Text("比例的基数", "share of whom"),
    "online": Text("线上，不外出", "online, nobody travels"),
    "order": Text("先后次序，前者不为后者让步", "an earlier one is never traded"),
    "out": Text("派出的活动", "activity sent for"),
    "own_subject": Text("只听本学科", "own subject only"),
    "own_weight": Text("本校得分权重", "weight of the own score"),
    "owner": Text("由谁负责", "who owes it"),
    "parity": Text("单双周", "odd or even weeks"),
    "people": Text("人数", "people"),
    "people_max": Text("人数至多", "people at most"),
    "people_min": Text("人数至少", "people at least"),
    "per": Text("每份对应什么", "owed for each"),
    "per_subject": Text("每学科一人", "one for each subject"),
    "period": Text("按什么周期计", "counted over"),
    "posts": Text("职务，先列者先派", "posts, in order of preference"),
    "recipient_areas": Text("受援学校所在地类型", "areas of recipients"),
    "recipient_tags": Text("受援学校类别", "tags of recipients"),
    "recipients_max": Text("至多，所", "at most, schools"),
    "recipients_min": Text("至少，所", "at least, schools"),
    "renewal_years": Text(
        "到期后几年内计入续签，年",
        "years after its end an agreement counts as renewable",
    ),
    "report_days": Text(
        "返校后几个上课日内上汇报课", "school days until the report lesson"
    ),
    "report_lesson": Text("要上汇报课", "a report lesson is due"),
    "road_factor": Text("道路距离与直线距离之比", "road over straight distance"),
    "round_terms": Text("几个学期轮完一轮", "terms in which a round is done"),
    "rounding": Text("不足一人时", "fractions of a person"),
    "same_district": Text("须同一片区", "same district required"),
    "same_post": Text("同岗互派", "same post in return"),
    "same_stage": Text(
        "支援学校须有受援学校的全部学段", "support teaches every stage of the recipient"
    ),
    "same_subject": Text("尽量同学科", "same subject preferred"),
    "scope": Text("按什么范围计", "counted for each"),
    "seminar_every": Text("每几次同步课后研讨一次", "a seminar after every so many"),
    "seminar_within_days": Text("课后几天内研讨，天", "seminar within, days"),
    "share": Text("比例，1 为全部", "share, 1 is everybody"),
    "share_max": Text("比例上限", "share at most"),
    "side": Text("哪一方", "which side"),
    "source": Text(
        "谁当师傅：posting 支教教师、backbone 骨干", "who mentors: posting or backbone"
    ),
    "spacing_days": Text("两次至少相隔，天", "days between two at least"),
    "speed_kmh": Text("平均车速，公里/小时", "mean speed, km/h"),
    "split": Text(
        "多所受援学校时：total 合计、per_recipient 每所分别",
        "with several recipients: in total or to each",
    ),
    "students": Text("每校学生数，人", "students of each school"),
    "subjects": Text(
        "计哪些学科，空为全部所缺", "subjects that count, empty: all lacked"
    ),
    "support_areas": Text("支援学校所在地类型", "areas of supports"),
    "support_tags": Text("支援学校类别", "tags of supports"),
    "supports_max": Text(
        "至多领几所支援学校，所", "supports of a lead at most, schools"
    ),
    "supports_min": Text(
        "至少领几所支援学校，所", "supports of a lead at least, schools"
    ),
    "target": Text("目标（软性）", "soft aim"),
    "tenure_years_min": Text("在本校至少，年", "years at this school, at least"),
    "terms": Text("连续几个学期", "length in terms"),
    "titles": Text("同样计入的职称", "titles that count too"),
    "vehicle_seats": Text("每校一车座位数，人", "seats of a school's vehicle, people"),
    "weekday": Text("星期几，1 为周一", "weekday, 1 is Monday"),
    "whole_term": Text("整个学期", "the whole term"),
    "years": Text(
        "年限（新协议的期限，或任职年限），年", "years of a new agreement, or in office"
    ),
    "years_to_retirement_min": Text("距退休至少，年", "years to retirement, at least"),
}
