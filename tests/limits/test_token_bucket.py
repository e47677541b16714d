"""Token buckets, one or one for each address."""

import pytest
from backstep.limits import token_bucket as bucket
from backstep.limits.addresses import Addresses
from backstep.limits.token_bucket import Bucket, PerAddress
from backstep.settings import Settings


def test_a_bucket_pays_its_debt_and_recovers():
    one = Bucket(10.0, 20.0, now=0.0)
    one.take(25, 0.0)
    assert one.level(0.0) == -5.0
    assert one.wait_s(0.0) == pytest.approx(0.5)
    assert one.wait_s(0.6) < 0
    assert not one.recovered(1.0)
    assert one.recovered(1.6)
    assert one.level(100.0) == 20.0


def test_the_addresses_used_last_are_remembered_and_the_others_begin_anew(monkeypatch):
    monkeypatch.setattr(bucket, "MAX_ADDRESSES", 3)
    table = PerAddress(1.0, 5.0)
    table.take("flooder", 100.0, 0.0)
    for n in range(50):
        table.take(f"passer-by {n}", 1.0, 0.0)
        table.take("flooder", 1.0, 0.0)
    assert len(table) == 3
    # An address in use is not forgotten, however many others come.
    assert table.level("flooder", 0.0) < 0
    assert table.level("passer-by 0", 0.0) == 5.0


def test_asking_for_the_level_of_an_address_does_not_remember_it():
    table = PerAddress(1.0, 5.0)
    assert table.level("a new one", 0.0) == 5.0
    assert len(table) == 0


def test_the_empty_address_has_no_limit():
    table = PerAddress(1.0, 5.0)
    table.take("", 100.0, 0.0)
    assert table.level("", 0.0) == 5.0


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("::ffff:10.0.0.1", ""),
        ("10.0.0.1", ""),
        ("unknown", ""),
        ("", ""),
    ],
)
def test_an_address_is_counted_by_one_name(host, name):
    assert Addresses(Settings(trusted_proxies=("10.0.0.0/8",))).name(host) == name
