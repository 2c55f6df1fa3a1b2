"""Texts and their parts: spans, sentences, paragraphs, documents, anchors."""
