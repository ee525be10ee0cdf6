from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memlong_desktop import settings
from memlong_desktop.settings import Appearance, Engine, Settings

TEXT = st.text(min_size=1).filter(lambda text: bool(text.strip()))


@given(
    st.builds(
        Settings,
        appearance=st.builds(
            Appearance, theme=st.sampled_from(["system", "light", "dark", "high_contrast"])
        ),
        engine=st.builds(
            Engine,
            language_model=TEXT,
            threads=st.integers(0, 256),
            answer_tokens=st.integers(16, 4096),
            remember=st.booleans(),
        ),
    )
)
def test_what_is_written_is_read_again(chosen: Settings) -> None:
    import tomllib

    import msgspec

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


def test_the_engine_gets_what_was_chosen(tmp_path: Path) -> None:
    config = Engine(language_model="/models/mine", threads=3).config(tmp_path)
    assert (config.language_model, config.threads, config.data_dir) == ("/models/mine", 3, tmp_path)
