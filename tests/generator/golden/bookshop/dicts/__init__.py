# Made from bookshop.yaml by dovetail-generate; do not edit.
"""What requests of Bookshop hold, as plain dictionaries.

For type checkers, never imported at run time.
"""

from bookshop.dicts.books_requests import BookChanges as BookChanges
from bookshop.dicts.books_requests import Genre as Genre
from bookshop.dicts.books_requests import PriceRange as PriceRange
from bookshop.dicts.files_requests import CoverDetails as CoverDetails
from bookshop.dicts.orders_requests import Card as Card
from bookshop.dicts.orders_requests import OrderLine as OrderLine
from bookshop.dicts.orders_requests import OrderRequest as OrderRequest
from bookshop.dicts.orders_requests import Payment as Payment
from bookshop.dicts.orders_requests import Transfer as Transfer
