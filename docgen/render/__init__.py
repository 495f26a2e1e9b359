"""Blocks on paper → bytes of a .docx, by way of a Word template."""
