from matcher.io import WorkFile


def filled(path):
    work = WorkFile(path)
    work.keep("a", '{"人":"甲"}')
    work.keep("b", "[1]")
    return path


def test_what_is_kept_is_found_by_the_next_run(tmp_path):
    path = filled(tmp_path / "plan.work")
    again = WorkFile(path)
    assert (again.find("a"), again.find("b")) == ('{"人":"甲"}', "[1]")
    assert again.find("c") is None
    assert again.taken_over == 2


def test_nothing_is_written_before_something_is_kept(tmp_path):
    WorkFile(tmp_path / "plan.work")
    assert list(tmp_path.iterdir()) == []


def test_a_last_line_cut_off_anywhere_is_left_out_and_the_rest_stands(tmp_path):
    path = filled(tmp_path / "plan.work")
    whole = path.read_bytes()
    last = whole.rstrip(b"\n").rfind(b"\n") + 1
    for end in range(last, len(whole) - 1):
        path.write_bytes(whole[:end])
        work = WorkFile(path)
        assert (work.find("a"), work.find("b")) == ('{"人":"甲"}', None)
        work.keep("c", "[2]")
        assert work.find("c") == "[2]"
        again = WorkFile(path)
        assert [again.find(key) for key in "abc"] == ['{"人":"甲"}', None, "[2]"]


def test_a_file_cut_off_in_its_first_line_is_begun_anew(tmp_path):
    path = filled(tmp_path / "plan.work")
    whole = path.read_bytes()
    for end in range(whole.index(b"\n") + 1):
        path.write_bytes(whole[:end])
        work = WorkFile(path)
        assert work.find("a") is None
        work.keep("a", "[3]")
        assert WorkFile(path).find("a") == "[3]"


def test_a_line_that_was_changed_is_not_taken(tmp_path):
    path = filled(tmp_path / "plan.work")
    path.write_text(path.read_text("utf-8").replace("甲", "乙"), encoding="utf-8")
    work = WorkFile(path)
    assert (work.find("a"), work.find("b")) == (None, "[1]")


def test_another_file_of_that_name_is_left_alone(tmp_path):
    path = tmp_path / "plan.work"
    path.write_text("my own notes\n", encoding="utf-8")
    work = WorkFile(path)
    work.keep("a", "[1]")
    assert work.find("a") is None
    work.remove()
    assert path.read_text("utf-8") == "my own notes\n"


def test_the_file_goes_when_the_job_is_done(tmp_path):
    work = WorkFile(filled(tmp_path / "plan.work"))
    work.remove()
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_the_job_goes_on(tmp_path):
    work = WorkFile(tmp_path / "missing" / "plan.work")
    work.keep("a", "[1]")
    assert work.find("a") is None
    work.remove()
