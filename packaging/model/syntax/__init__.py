"""The recipe of the syntax model: tags, lemmas, dependency trees and entities on a small encoder."""
