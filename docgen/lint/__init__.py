"""Rules on documents: the same standard that sets a document in type judges one that somebody else made."""
