"""The settings panel reaches everything the engine can do."""

import pytest
from playwright.sync_api import Page, expect
from steering import (
    element,
    numbers_of,
    open_panel,
    open_settings,
    press,
    run_to,
    select,
    shown_error,
    shown_iteration,
)


@pytest.fixture
def settings(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    open_settings(page)
    expect(page.get_by_label("Samples from")).to_be_visible()
    return page


def type_into(page: Page, label: str, value: str) -> None:
    field = page.get_by_label(label, exact=True)
    field.fill(value)
    field.press("Enter")
    expect(field).to_have_value(value.replace("-", "−"))


def test_a_classroom_dataset_with_noise_and_a_test_part_is_chosen_and_trained(settings: Page) -> None:
    settings.get_by_label("Samples from").select_option("moons")
    expect(settings.locator("#error")).to_contain_text("mean of 200 training samples")
    type_into(settings, "Noise", "0.1")
    type_into(settings, "Part for testing", "0.25")
    expect(settings.locator("#error")).to_contain_text(" · test 0.")
    type_into(settings, "Neurons in hidden layer 1", "4")
    expect(element(settings, "h4")).to_be_visible()
    settings.get_by_label("Biases").select_option("per_neuron")
    # On a low screen net inputs and biases have no place in the diagram.
    settings.set_viewport_size({"width": 1440, "height": 1080})
    expect(element(settings, "b_o1")).to_be_visible()
    before = float(shown_error(settings).text_content() or "nan")
    run_to(settings, 5000)
    assert float(shown_error(settings).text_content() or "nan") < before / 2


@pytest.mark.parametrize("optimizer", ["momentum", "nesterov", "rmsprop", "adam"])
def test_every_optimiser_can_be_chosen_while_the_run_goes_on(settings: Page, optimizer: str) -> None:
    press(settings, "Step")
    expect(shown_iteration(settings)).to_have_text("1")
    settings.get_by_label("Optimiser").select_option(optimizer)
    press(settings, "Step")
    expect(shown_iteration(settings)).to_have_text("2")
    expect(settings.get_by_label("Optimiser")).to_have_value(optimizer)


def test_softmax_makes_two_outputs_and_goes_with_cross_entropy(settings: Page) -> None:
    settings.get_by_label("Samples from").select_option("xor")
    settings.get_by_label("Output activation").select_option("softmax")
    expect(element(settings, "o2")).to_be_visible()
    settings.get_by_label("Error function").select_option("cross_entropy")
    expect(settings.get_by_label("Error function")).to_have_value("cross_entropy")
    press(settings, "Step")
    expect(shown_iteration(settings)).to_have_text("1")


def test_what_makes_no_sense_is_refused_with_a_sentence_and_the_run_stays(settings: Page) -> None:
    settings.get_by_label("Error function").select_option("cross_entropy")
    expect(settings.locator("#banner")).to_contain_text("goes with softmax outputs")
    expect(shown_error(settings)).to_have_text("0.298371109")


def test_a_change_builds_on_the_one_before_though_the_server_has_not_answered_yet(settings: Page) -> None:
    press(settings, "Add")
    expect(element(settings, "h2.1")).to_be_visible()
    # Twice in one go: nothing can have come in between.
    settings.get_by_role("button", name="Remove", exact=True).evaluate(
        "button => { button.click(); button.click() }"
    )
    expect(element(settings, "h1")).to_have_count(0)
    expect(element(settings, "o1")).to_be_visible()


def test_layers_are_added_and_taken_away(settings: Page) -> None:
    press(settings, "Add")
    expect(element(settings, "h2.1")).to_be_visible()
    press(settings, "Remove")
    expect(element(settings, "h1")).to_be_visible()
    press(settings, "Remove")
    expect(element(settings, "h1")).to_have_count(0)


def test_a_new_run_keeps_the_rule_that_is_in_force_and_reset_keeps_its_start(settings: Page) -> None:
    type_into(settings, "Learning rate", "0.25")
    type_into(settings, "Neurons in hidden layer 1", "3")
    expect(element(settings, "h3")).to_be_visible()
    expect(settings.get_by_label("Learning rate")).to_have_value("0.25")
    start = shown_error(settings).text_content() or ""
    press(settings, "Step")
    expect(shown_error(settings)).not_to_have_text(start)
    press(settings, "Reset")
    expect(shown_error(settings)).to_have_text(start)


def test_another_seed_draws_other_weights_and_the_same_seed_the_same(settings: Page) -> None:
    settings.get_by_label("Starting weights").select_option("normal")
    expect(shown_error(settings)).not_to_have_text("0.298371109")
    first = shown_error(settings).text_content() or ""
    type_into(settings, "Seed", "7")
    expect(shown_error(settings)).not_to_have_text(first)
    type_into(settings, "Seed", "0")
    expect(shown_error(settings)).to_have_text(first)


def test_a_frozen_weight_stays_and_freezing_can_be_undone(settings: Page) -> None:
    select(settings, "w5")
    open_panel(settings, "Explain")
    settings.get_by_label("Freeze w5").click()
    expect(settings.get_by_label("Freeze w5")).to_be_checked()
    press(settings, "Step")
    expect(shown_iteration(settings)).to_have_text("1")
    assert numbers_of(settings)["w5"][0] == "0.400000000"
    assert numbers_of(settings)["w6"][0] == "0.408666186"
    settings.keyboard.press("Control+z")
    expect(settings.get_by_label("Freeze w5")).not_to_be_checked()
