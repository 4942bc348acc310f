"""Uses of a generated package that type checkers must take, and misuses (marked) that they must refuse."""

from collections.abc import Iterator
from pathlib import Path

import bookshop
from bookshop import models as m
from bookshop.operations import books, files, orders
from bookshop.resources import Books, Files, Orders
from dovetail.runtime import Client, Settings, Started
from dovetail.runtime.call import Call, EventCall, PagedCall, StartingCall

page: PagedCall[m.BookPage, m.Book] = books.list(genre=["novel"], price={"max": 9.5}, page_size=5)
book: Call[m.Book] = books.get(isbn="9780141439549")
typed: Call[m.Book] = books.update(isbn="9780141439549", body=m.BookChanges(title="Emma", subtitle=None))
plain: Call[m.Book] = books.update(isbn="9780141439549", body={"title": "Emma", "subtitle": None})
order: StartingCall[m.Order, m.Order] = orders.create(
    body={"lines": [{"isbn": "1"}], "payment": {"kind": "card", "number": "4"}}
)
events: EventCall[m.OrderEvent] = orders.watch(order_id=1)
nothing: Call[None] = orders.cancel(order_id=1)
pdf: Call[bytes] = files.get_catalogue()
cover = files.upload_cover(isbn="9780141439549", details={"side": "front"}, image=Path("cover.png"))

client = Client(Settings(hosts={"": "http://localhost"}))
shelf = Books(client)
each: Iterator[m.Book] = shelf.list(page_size=5)
one: m.Book = shelf.get("9780141439549", if_none_match="x")
changed: m.Book = shelf.update("9780141439549", m.BookChanges(title="Emma"))
changed_plainly: m.Book = shelf.update("9780141439549", {"title": "Emma"})
changed_by_fields: m.Book = shelf.with_options(timeout=5).update(isbn="9780141439549", title="Emma")
forced: m.Book = shelf.update("9780141439549", {"titel": "Emma"}, force=True)
placed: Started[m.Order, m.Order] = Orders(client).create(
    lines=[{"isbn": "1"}], payment={"kind": "card", "number": "4"}
)
last: m.Order = placed.result(timeout=5, on_poll=lambda polled: print(polled.id))
kept: bytes = Files(client).get_catalogue()

shelf.update("9780141439549", {"titel": "Emma"})  # wrong
shelf.update("9780141439549", titel="Emma")  # wrong
shelf.get(9780141439549)  # wrong
Orders(client).create(lines=[{"isbn": "1"}])  # wrong
wrong_end: Started[m.Order, m.Book] = placed  # wrong
books.get("9780141439549")  # wrong
books.get(isbn=9780141439549)  # wrong
books.list(genre=["cooking"])  # wrong
books.list(price={"most": 9.5})  # wrong
books.update(isbn="9780141439549", body={"titel": "Emma"})  # wrong
orders.create(body={"lines": [], "payment": {"kind": "cash"}})  # wrong
orders.get(order_id=None)  # wrong
files.upload_cover(isbn="9780141439549", details={"side": "front"}, image="cover.png")  # wrong
wrong_answer: Call[m.Order] = books.get(isbn="9780141439549")  # wrong
bookshop.opperations  # wrong
m.Bok  # wrong
