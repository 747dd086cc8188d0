import pytest

pytestmark = pytest.mark.usefixtures("here")


@pytest.mark.parametrize(
    ("lang", "words"),
    [("zh", "提醒  partners.number “5”"), ("en", "5 different supports")],
)
def test_a_rule_the_county_cannot_bear_out_is_told_before_planning(
    run, county_file, lang, words
):
    result = run(
        "plan",
        county_file,
        *("--policy", "fengjie-2014", "--set", "partners.number=5"),
        *("--only", "pairing", "--quiet"),
        lang=lang,
    )
    assert words in result.stderr


def test_a_policy_that_fits_warns_of_nothing(run, county_file):
    result = run("diagnose", county_file, "--policy", "fengjie-2014", "--quiet")
    assert "提醒" not in result.stderr
