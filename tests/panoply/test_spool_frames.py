"""A file of the spool that was cut, flipped or written in part: what is whole is found, what is not is not believed."""

from __future__ import annotations

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from dovetail.panoply.writer.spool.frames import HEAD, MARK, Damage, Frame, scan
from dovetail.panoply.writer.spool.prefixes import Prefixes
from dovetail.panoply.writer.spool.settled_log import decoded as settled_of
from dovetail.panoply.writer.spool.settled_log import encoded as settled_entries
from dovetail.panoply.writer.spool.settled_log import merged
from dovetail.panoply.writer.spool.survey import surveyed

SALT = 0xFEEDBEEF
PAGE = 4096
TAIL = 64

bodies = st.lists(st.binary(min_size=1, max_size=40), max_size=12)
records = st.lists(st.integers(0, 9000), min_size=1, max_size=30)


def encoded(number: int, body: bytes, salt: int) -> bytes:
    return HEAD.pack(MARK, number, len(body), crc32(body, (salt + number) % 2**32)) + body


def written(contents: list[bytes], salt: int = SALT) -> bytes:
    return b"".join(encoded(number, body, salt) for number, body in enumerate(contents))


def found(image: bytes, salt: int = SALT) -> tuple[list[bytes], list[Damage]]:
    frames: list[bytes] = []
    damage: list[Damage] = []
    for one in scan(image, 0, salt):
        if isinstance(one, Frame):
            frames.append(one.body)
        else:
            damage.append(one)
    return frames, damage


@given(bodies)
def test_what_was_written_is_read_in_order_and_the_zeros_behind_it_are_no_damage(contents: list[bytes]) -> None:
    assert found(written(contents) + bytes(TAIL)) == (contents, [])


@given(bodies, st.data())
def test_a_file_cut_anywhere_keeps_the_frames_before_the_cut_and_nothing_else(
    contents: list[bytes], data: st.DataObject
) -> None:
    image = written(contents)
    cut = data.draw(st.integers(0, len(image)))
    whole, end = [], 0
    for number, body in enumerate(contents):
        end += len(encoded(number, body, SALT))
        if end <= cut:
            whole.append(body)
    frames, damage = found(image[:cut] + bytes(TAIL))
    assert frames == whole
    assert [one.lost for one in damage] in ([], [None])


@given(bodies.filter(bool), st.data())
def test_a_flipped_bit_costs_one_frame_which_is_named(contents: list[bytes], data: st.DataObject) -> None:
    image = bytearray(written(contents))
    bit = data.draw(st.integers(0, len(image) * 8 - 1))
    image[bit // 8] ^= 1 << bit % 8
    end = 0
    for number, body in enumerate(contents):
        end += len(encoded(number, body, SALT))
        if end > bit // 8:
            break
    frames, damage = found(bytes(image) + bytes(TAIL))
    assert frames == contents[:number] + contents[number + 1 :]
    last = number == len(contents) - 1
    assert [one.lost for one in damage] == [None if last else 1]


@given(records, st.data())
def test_after_a_power_failure_all_up_to_the_last_sync_is_there_and_of_the_rest_what_is_whole(
    lengths: list[int], data: st.DataObject
) -> None:
    """Pages reach the disk in any order; those that were forced to it are there."""
    contents = [(b"%d:" % number).ljust(length + 4, b"x") for number, length in enumerate(lengths)]
    image = written(contents)
    image += bytes(-len(image) % PAGE)
    synced_frames = data.draw(st.integers(0, len(contents)))
    synced_bytes = len(written(contents[:synced_frames]))
    disk = bytearray(len(image))
    disk[:synced_bytes] = image[:synced_bytes]
    for page in data.draw(st.sets(st.integers(0, len(image) // PAGE - 1))):
        disk[page * PAGE : (page + 1) * PAGE] = image[page * PAGE : (page + 1) * PAGE]
    frames, damage = found(bytes(disk))
    assert frames[:synced_frames] == contents[:synced_frames]
    places = [contents.index(body) for body in frames]
    assert places == sorted(set(places))
    lost = sum(one.lost for one in damage if one.lost is not None)
    assert len(frames) + lost == (places[-1] + 1 if places else 0)


@given(bodies.filter(bool))
def test_left_overs_of_another_file_are_no_frames_of_this_one(contents: list[bytes]) -> None:
    frames, damage = found(written(contents, salt=SALT + 1))
    assert frames == []
    assert [(one.start, one.lost) for one in damage] == [(0, None)]


@given(bodies.filter(bool))
def test_frames_that_repeat_others_are_passed_over(contents: list[bytes]) -> None:
    image = written(contents)
    frames, damage = found(image + image)
    assert frames == contents
    assert len(damage) == 1


@given(st.lists(st.sampled_from(["", "a", "Ünïcode"]), min_size=1, max_size=12), st.data())
def test_a_survey_counts_what_waits_and_names_what_is_missing(tables: list[str], data: st.DataObject) -> None:
    lines = [b'{"id":%d}' % number for number in range(len(tables))]
    frames = [
        encoded(number, Prefixes()[table] + line, SALT)
        for number, (table, line) in enumerate(zip(tables, lines, strict=True))
    ]
    numbers = st.sets(st.integers(0, len(tables) - 1))
    settled, damaged = data.draw(numbers), data.draw(numbers)
    image = b"".join(
        frame[:-1] + bytes([frame[-1] ^ 1]) if number in damaged else frame for number, frame in enumerate(frames)
    )
    ranges = merged((number, number + 1) for number in settled)
    survey = surveyed(image, 0, SALT, 0, len(tables), ranges)
    whole = set(range(len(tables))) - settled - damaged
    assert survey.records == len(whole)
    assert survey.size == sum(len(lines[number]) + 1 for number in whole)
    assert {number for first, end in survey.missing for number in range(first, end)} == damaged - settled
    assert survey.lost == len(damaged - settled)


@given(st.sets(st.integers(0, 40)), st.data())
def test_what_is_noted_as_settled_is_read_again_and_a_damaged_note_settles_nothing(
    numbers: set[int], data: st.DataObject
) -> None:
    ranges = merged((number, number + 1) for number in numbers)
    noted = bytearray(settled_entries(ranges, SALT))
    assert settled_of(bytes(noted), SALT) == ranges
    if noted:
        bit = data.draw(st.integers(0, len(noted) * 8 - 1))
        noted[bit // 8] ^= 1 << bit % 8
        without = ranges[: bit // 96] + ranges[bit // 96 + 1 :]
        assert settled_of(bytes(noted), SALT) == without
