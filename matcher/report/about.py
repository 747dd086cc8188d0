"""What an id of the plan stands for, in a few words."""

from matcher.labels import label, weekday_word
from matcher.plan import Plan
from matcher.policy import Activity
from matcher.report.words import school_name, teacher_name
from matcher.text import Lang


class Subjects:
    """Words for what papers and events refer to: stays, trips, events, lines, people.

    Parameters
    ----------
    plan
        The plan the ids are of.
    lang
        Language of the words.
    """

    def __init__(self, plan: Plan, lang: Lang) -> None:
        self._plan = plan
        self._lang = lang
        rotation = plan.rotation
        self._words: dict[str, str] = {}
        for stay in rotation.postings:
            self._add(stay.id, stay.kind, self.person(stay.teacher))
        for trip in rotation.visits:
            who = self.person(trip.teacher)
            self._add(trip.id, Activity.OBSERVATION, who, str(trip.date))
        for event in rotation.events:
            self._add(event.id, event.kind, event.subject, str(event.date))
        for line in rotation.sync_classes:
            day = weekday_word(line.weekday, lang)
            receiver = school_name(plan.county, line.receiver.school)
            self._add(line.id, Activity.SYNC_CLASS, line.subject, day, receiver)
        for itinerary in rotation.itineraries:
            who = self.person(itinerary.teacher)
            self._add(itinerary.id, Activity.ITINERANT, who)

    def _add(self, id_: str, kind: Activity, *words: str) -> None:
        told = " ".join(word for word in (label(kind, self._lang), *words) if word)
        self._words.setdefault(id_, told)

    def person(self, code: str) -> str:
        """Return a person's name, the code where the county knows none."""
        return teacher_name(self._plan.county, code) or code

    def say(self, about: str) -> str:
        """Return the words for an id, a teacher's code or 'mentor+apprentice'."""
        if about in self._words:
            return self._words[about]
        people = about.split("+")
        if all(code in self._plan.county.teacher_by_code for code in people):
            return " → ".join(map(self.person, people))
        return about
