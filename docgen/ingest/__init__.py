"""Documents that exist already → plans: files are read into lines, recognisers give the lines their places."""

from docgen.ingest.nhap_tep import BanNhap, import_doc, import_docx, import_pdf, import_text

__all__ = ["BanNhap", "import_doc", "import_docx", "import_pdf", "import_text"]
