# Made from bookshop.yaml by dovetail-generate; do not edit.
"""What requests of Bookshop hold, as plain dictionaries: for type checkers, never imported at run time."""

from bookshop.dicts.books import BookChanges as BookChanges
from bookshop.dicts.books import Genre as Genre
from bookshop.dicts.books import PriceRange as PriceRange
from bookshop.dicts.files import CoverDetails as CoverDetails
from bookshop.dicts.orders import Card as Card
from bookshop.dicts.orders import OrderLine as OrderLine
from bookshop.dicts.orders import OrderRequest as OrderRequest
from bookshop.dicts.orders import Payment as Payment
from bookshop.dicts.orders import Transfer as Transfer
