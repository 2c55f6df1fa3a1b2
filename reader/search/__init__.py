"""Full-text search over a library, by Whoosh."""
