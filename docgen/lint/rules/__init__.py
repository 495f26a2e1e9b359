"""The rules, one module per part of a document or kind of fault. Their docstrings are Vietnamese: users read them."""
