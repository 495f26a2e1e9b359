"""Files → values with positions."""
