"""Plans in, documents out: one path for one document and for many."""

from docgen.production.runner import Job, Product, Workshop, produce

__all__ = ["Job", "Product", "Workshop", "produce"]
