"""The network: a MiniLM encoder that also sees letter case, tag classifiers, and a biaffine parser.

Arcs after Dozat & Manning (2017), Deep Biaffine Attention for Neural Dependency Parsing; their label tensor
is kept at low rank (an elementwise product of the two sides) so that it costs nothing at run time.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from .labels import Labels

SHAPES = 6
TAGS = ("upos", "xpos", "edits", "names", "sorts")
BEST_HEADS = 3


class SyntaxNetwork(nn.Module):
    """Token-level heads on an encoder; word 0 of every sentence is the root and stands on the [CLS] piece."""

    def __init__(
        self, encoder: Path, labels: Labels, *, layers: int = 6, arc: int = 256, label: int = 192
    ) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(encoder), num_hidden_layers=layers, add_pooling_layer=False, attn_implementation="eager"
        )
        width = int(self.encoder.config.hidden_size)
        self.shape = nn.Embedding(SHAPES, width, padding_idx=0)
        nn.init.zeros_(self.shape.weight)
        self.drop = nn.Dropout(0.2)
        self.word = nn.Linear(2 * width, width)
        self.tagger = nn.Linear(width, 256)
        sizes = labels.as_dict()
        self.tags = nn.ModuleDict({name: nn.Linear(256, len(sizes[name])) for name in TAGS})
        self.arc_head, self.arc_dependent = nn.Linear(width, arc), nn.Linear(width, arc)
        self.arc_map = nn.Linear(arc, arc, bias=False)
        self.arc_prior = nn.Linear(arc, 1)
        self.label_head, self.label_dependent = nn.Linear(width, label), nn.Linear(width, label)
        self.label_map = nn.Linear(3 * label, len(labels.relations))

    def words(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Return one vector per word, made of its first and its last piece."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shape(shapes)
        hidden = self.drop(self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state)
        width = hidden.shape[-1]
        ends = [hidden.gather(1, i.unsqueeze(-1).expand(-1, -1, width)) for i in (first, last)]
        return _tensor(self.drop(nn.functional.gelu(self.word(torch.cat(ends, -1)))))

    def tag_scores(self, words: Tensor) -> dict[str, Tensor]:
        """Return the scores of every tag set, [batch, word, tag]."""
        hidden = self.drop(nn.functional.gelu(self.tagger(words)))
        return {name: self.tags[name](hidden) for name in TAGS}

    def arc_scores(self, words: Tensor) -> Tensor:
        """Return [batch, dependent, head] scores."""
        heads = self.drop(nn.functional.gelu(self.arc_head(words)))
        dependents = self.drop(nn.functional.gelu(self.arc_dependent(words)))
        scores = self.arc_map(dependents) @ heads.transpose(1, 2) / 16
        return _tensor(scores + self.arc_prior(heads).transpose(1, 2))

    def label_scores(self, words: Tensor, heads: Tensor) -> Tensor:
        """Return scores [batch, word, candidate, label] of the arcs from `heads` [batch, word, candidate]."""
        above = self.drop(nn.functional.gelu(self.label_head(words)))
        below = self.drop(nn.functional.gelu(self.label_dependent(words)))
        batch, count, ranks = heads.shape
        index = heads.reshape(batch, count * ranks, 1).expand(-1, -1, above.shape[-1])
        chosen = above.gather(1, index).reshape(batch, count, ranks, -1)
        own = below.unsqueeze(2).expand(-1, -1, ranks, -1)
        return _tensor(self.label_map(torch.cat([chosen * own, chosen, own], -1)))


class Shipped(nn.Module):
    """What is exported: best tag per set, arc scores, and the relation of each of the few likeliest heads."""

    def __init__(self, network: SyntaxNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, ...]:
        """Return tags [batch, word, set], arcs [batch, word, head], heads, relations [batch, word, rank]."""
        words = self.network.words(pieces, shapes, mask, first, last)
        scores = self.network.tag_scores(words)
        tags = torch.stack([scores[name].argmax(-1) for name in TAGS], -1)
        arcs = self.network.arc_scores(words)
        filler = (first == 0).unsqueeze(1) & (torch.arange(first.shape[1]) > 0)
        arcs = arcs.masked_fill(filler, -1e4)
        heads = arcs.topk(BEST_HEADS, -1).indices
        relations = self.network.label_scores(words, heads).argmax(-1)
        return tags, arcs, heads, relations


def _tensor(value: object) -> Tensor:
    """Vouch for what torch leaves untyped."""
    return torch.as_tensor(value)
