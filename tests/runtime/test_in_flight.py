"""How many transfers go on at a time: the decisions, on a clock that the tests move."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dovetail.runtime.in_flight import InFlight


class Network:
    """A server that answers after ``latency`` seconds, and at most ``most`` transfers a second."""

    def __init__(self, in_flight: InFlight, latency: float, most: float) -> None:
        self.in_flight = in_flight
        self.latency = latency
        self.most = most
        self.now = 0.0
        in_flight.begin(self.now)

    def rounds(self, count: int) -> list[int]:
        """The limits after each of so many rounds."""
        limits: list[int] = []
        for _ in range(count):
            going = self.in_flight.limit
            self.now += max(self.latency, going / self.most)
            for _ in range(max(going, 4)):
                self.in_flight.done(1.0, self.now)
            limits.append(self.in_flight.limit)
        return limits


def test_it_doubles_while_waiting_is_all_that_a_transfer_does() -> None:
    assert Network(InFlight(8, 64), latency=0.05, most=1e9).rounds(4) == [16, 32, 64, 64]


def test_it_stays_where_more_does_not_help() -> None:
    limits = Network(InFlight(8, 64), latency=0.001, most=1000.0).rounds(40)
    assert max(limits) <= 24
    assert limits[-1] <= 18


def test_it_tries_a_few_more_and_goes_back_when_they_do_not_help() -> None:
    network = Network(InFlight(8, 64), latency=0.001, most=1000.0)
    network.rounds(3)
    settled = network.in_flight.limit
    limits = network.rounds(12)
    assert settled in limits
    assert settled + settled // 8 in limits


def test_it_finds_room_that_opens_later() -> None:
    network = Network(InFlight(8, 64), latency=0.05, most=160.0)
    network.rounds(4)
    network.most = 1e9
    assert network.rounds(100)[-1] == 64


def test_a_server_that_is_overrun_gets_half() -> None:
    in_flight = InFlight(8, 64)
    in_flight.begin(0.0)
    in_flight.slowed(began=0.0, now=1.0)
    assert in_flight.limit == 4


def test_complaints_about_what_left_before_the_cut_count_once() -> None:
    in_flight = InFlight(32, 64)
    in_flight.begin(0.0)
    for late in range(20):
        in_flight.slowed(began=0.5, now=1.0 + late / 100)
    assert in_flight.limit == 16
    in_flight.slowed(began=1.3, now=1.4)
    assert in_flight.limit == 8


def test_nothing_is_sent_for_as_long_as_the_server_asked() -> None:
    in_flight = InFlight()
    in_flight.slowed(began=0.0, now=10.0, wait=5.0)
    in_flight.slowed(began=0.0, now=11.0, wait=1.0)
    assert in_flight.wait(now=12.0) == 3.0
    assert in_flight.wait(now=15.0) == 0.0


def test_it_recovers_after_a_cut() -> None:
    network = Network(InFlight(8, 64), latency=0.05, most=1e9)
    network.rounds(4)
    for _ in range(4):
        network.now += 1.0
        network.in_flight.slowed(network.now, network.now)
    assert network.in_flight.limit == 4
    assert network.rounds(60)[-1] > 16


@given(
    st.integers(1, 100),
    st.integers(1, 100),
    st.lists(st.tuples(st.booleans(), st.floats(0, 1e12), st.floats(0, 100)), max_size=300),
)
def test_there_is_always_one_and_never_more_than_allowed(
    start: int, most: int, events: list[tuple[bool, float, float]]
) -> None:
    in_flight = InFlight(start, most)
    now = 0.0
    in_flight.begin(now)
    for well, work, later in events:
        now += later
        if well:
            in_flight.done(work, now)
        else:
            in_flight.slowed(now, now)
        assert 1 <= in_flight.limit <= most
