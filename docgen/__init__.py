"""docgen: Vietnamese administrative plans, set in type as the law demands."""

__version__ = "0.1.0"
