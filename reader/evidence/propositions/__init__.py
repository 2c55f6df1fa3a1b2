"""Propositions: who, did or is what, to whom, when, where, how many, according to whom.

`PropositionReader.read` takes the sentences of one document apart; the rest of the room is how:
words -> pieces -> parsing (the syntax model) -> tree -> referents, clauses, slots, render -> reading.
"""
