"""What a document says (:mod:`van_ban`) and how it stands on paper (:mod:`ban_in`)."""
