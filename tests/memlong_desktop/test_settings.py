from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from memlong_desktop import settings_file as settings
from memlong_desktop.preferences import Preferences
from memlong_desktop.setting_specs import spec, specs
from memlong_desktop.settings import Appearance, Engine, Models, Settings

TEXT = st.text(min_size=1).filter(lambda text: bool(text.strip()))


@given(
    st.builds(
        Settings,
        appearance=st.builds(
            Appearance,
            theme=st.sampled_from(["system", "light", "dark", "high_contrast"]),
            text_percent=st.integers(80, 250),
            motion=st.sampled_from(["system", "reduced"]),
        ),
        engine=st.builds(
            Engine,
            language_model=TEXT,
            threads=st.integers(0, 256),
            memory_gib=st.integers(1, 4096),
            answer_tokens=st.integers(16, 4096),
            remember=st.booleans(),
            read_memory=st.booleans(),
        ),
    )
)
def test_what_is_written_is_read_again(chosen: Settings) -> None:
    import tomllib

    assert msgspec.convert(tomllib.loads(settings.dumps(chosen)), Settings) == chosen


def test_a_missing_file_means_the_usual_settings(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.toml") == (Settings(), "")


def test_saving_replaces_the_file_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    chosen = Settings(appearance=Appearance(theme="dark"))
    settings.save(chosen, path)
    settings.save(chosen, path)
    assert settings.load(path) == (chosen, "")
    assert [p.name for p in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    "text",
    [
        "not toml at all [",
        'version = 1\n[appearance]\ntheme = "purple"\n',
        "version = 99\n",
        "version = 1\nsurprise = 3\n",
        "version = 1\n[engine]\nthreads = -2\n",
        'version = 1\n[engine]\nlanguage_model = " "\n',
    ],
)
def test_an_unusable_file_is_kept_and_said(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    loaded, problem = settings.load(path)
    assert loaded == Settings()
    assert "settings.toml.unusable" in problem
    assert (tmp_path / "settings.toml.unusable").read_text(encoding="utf-8") == text


def test_what_can_be_used_of_a_file_is_used(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    (tmp_path / "settings.toml.unusable").write_text("of an earlier time")
    text = 'version = 99\n[appearance]\ntheme = "dark"\nshine = 3\n[engine]\nthreads = -2\n'
    path.write_text(text + "remember = false\n[future]\na = 1\n", encoding="utf-8")
    loaded, problem = settings.load(path)
    assert loaded == Settings(appearance=Appearance(theme="dark"), engine=Engine(remember=False))
    assert "newer" in problem
    assert "settings.toml.unusable-2" in problem
    assert settings.load(path) == (loaded, "")  # and so at the next start
    path.write_text(text.replace("99", "1") + "[future]\na = 1\n", encoding="utf-8")
    _, problem = settings.load(path)
    for name in ("appearance.shine", "engine.threads", "future", "settings.toml.unusable-3"):
        assert name in problem
    assert (tmp_path / "settings.toml.unusable").read_text() == "of an earlier time"


def test_the_language_is_known_before_anything_is_said(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    assert settings.language(path) == "system"
    path.write_text('version = 99\n[appearance]\nlanguage = "fr"\ntheme = 7\n', encoding="utf-8")
    assert settings.language(path) == "fr"
    path.write_bytes(b"\xff nonsense [")
    assert settings.language(path) == "system"
    assert [each.name for each in tmp_path.iterdir()] == ["settings.toml"]  # only looked at


@pytest.mark.parametrize(
    "mirror", ["mirror.example", "ftp://x", "https://", "https://a b", "file:///x"]
)
def test_a_mirror_is_an_address(mirror: str) -> None:
    with pytest.raises(ValueError, match="mirror"):
        spec("models.mirror").set(Settings(), mirror)
    assert spec("models.mirror").set(Settings(), "https://mirror.example").models.mirror


def test_the_engine_gets_what_was_chosen(tmp_path: Path) -> None:
    engine = Engine(language_model="/models/mine", threads=3, passages=6, instruction="Be kind.")
    chosen = Settings(engine=engine, models=Models(device="cpu", mirror="https://mirror.example"))
    config = chosen.config(tmp_path)
    assert (config.retrieval.passages, config.tuning.passages, config.device) == (6, 6, "cpu")
    assert (config.instruction, config.mirror) == ("Be kind.", "https://mirror.example")
    tuned = config.tuned(msgspec.structs.replace(config.tuning, passages=2, instruction=""))
    assert (tuned.retrieval.passages, tuned.instruction, tuned.threads) == (2, "", 3)
    assert (config.language_model, config.threads, config.data_dir) == ("/models/mine", 3, tmp_path)


def test_every_setting_has_its_words_and_its_default() -> None:
    for each in specs():
        assert each.title, each.id
        assert each.description.endswith("."), each.id
        assert each.value(Settings()) == each.default
        assert each.words(each.default) or each.kind == "text"
    # models, and the books opened last, are chosen where they are shown
    unseen = {"version", "engine.language_model", "engine.embedder", "start.recent_since"}
    fields = {
        f"{group}.{name}" if isinstance(inner, dict) else group
        for group, inner in msgspec.to_builtins(Settings()).items()
        for name in (inner if isinstance(inner, dict) else ("",))
    }
    fields = {field for field in fields if not field.startswith("other_engine.")}  # its own dialog
    assert {each.id for each in specs()} == fields - unseen


def test_a_setting_is_checked_where_it_is_set() -> None:
    size = spec("appearance.text_percent")
    assert size.set(Settings(), 150).appearance.text_percent == 150
    for wrong in (size.least - 1, size.most + 1, "large"):
        with pytest.raises(ValueError, match="appearance"):
            size.set(Settings(), wrong)


def test_what_is_set_is_told_and_kept(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(Settings(), tmp_path / "settings.toml")
    threads = spec("engine.threads")
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.put(threads, 2)
    assert told.args == [preferences.settings, Settings()]
    assert settings.load(tmp_path / "settings.toml")[0].engine.threads == 2
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.put(threads, 2)
    preferences.reset(threads)
    assert preferences.settings == Settings()


def test_settings_that_cannot_be_kept_are_used_and_said(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way")
    preferences = Preferences(Settings(), tmp_path / "file" / "settings.toml")
    with qtbot.waitSignal(preferences.failed) as told:
        preferences.put(spec("engine.threads"), 2)
    assert told.args[0].message == "The settings cannot be kept."
    assert told.args[0].hint
    assert preferences.settings.engine.threads == 2
