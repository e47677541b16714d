from dataclasses import fields

import pytest
from backstep.settings import BadSetting, Settings


def test_without_an_environment_the_defaults_hold():
    assert (
        Settings.from_environment({"HOME": "/root", "BACKSTEP_CHROMIUM": "/usr/bin/chromium"}) == Settings()
    )


def test_a_setting_is_read_from_its_variable():
    read = Settings.from_environment(
        {
            "BACKSTEP_MAX_SESSIONS": "7",
            "BACKSTEP_HELLO_TIMEOUT_S": "0.5",
            "BACKSTEP_ALLOWED_ORIGINS": " https://a.example,https://b.example ,",
            "BACKSTEP_ALLOW_MISSING_ORIGIN": "Yes",
            "BACKSTEP_ROOT_PATH": "/backstep",
        }
    )
    assert (read.max_sessions, read.hello_timeout_s) == (7, 0.5)
    assert read.allowed_origins == ("https://a.example", "https://b.example")
    assert read.allow_missing_origin
    assert read.root_path == "/backstep"


def test_the_port_is_read_from_port_unless_its_own_variable_is_set():
    assert Settings.from_environment({"PORT": "80"}).port == 80
    assert Settings.from_environment({"PORT": ""}).port == 8000
    assert Settings.from_environment({"PORT": "80", "BACKSTEP_PORT": "81"}).port == 81


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ("BACKSTEP_MAX_SESSIONS", "many"),
        ("BACKSTEP_MAX_SESSIONS", "1.5"),
        ("BACKSTEP_MAX_SESSIONS", "0"),
        ("BACKSTEP_TICKS_PER_S", "nan"),
        ("BACKSTEP_TICKS_PER_S", "inf"),
        ("BACKSTEP_TICKS_PER_S", "fast"),
        ("BACKSTEP_ALLOW_MISSING_ORIGIN", "perhaps"),
        ("BACKSTEP_ROOT_PATH", "backstep"),
        ("BACKSTEP_ROOT_PATH", "/backstep/"),
        ("BACKSTEP_ENGINE", "steam"),
        ("BACKSTEP_LOG_FORMAT", "xml"),
        ("BACKSTEP_TRUSTED_PROXIES", "127.0.0.1,proxy.example"),
        ("PORT", "http"),
        ("PORT", "65536"),
        ("PORT", "-1"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused_in_one_sentence_that_names_it(variable, text):
    with pytest.raises(BadSetting) as no:
        Settings.from_environment({variable: text})
    sentence = str(no.value)
    assert variable.removeprefix("BACKSTEP_").lower() in sentence.lower()
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_every_setting_has_a_default_and_a_description():
    source = Settings.__module__
    text = __import__(source, fromlist=["x"]).__loader__.get_source(source)
    for setting in fields(Settings):
        after = text.split(f"    {setting.name}: ")[1].split("\n")[1]
        assert after.strip().startswith('"""'), setting.name
