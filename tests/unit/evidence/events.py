"""Two invented events, each told three times, with clashes of every kind that the rules know."""

from pathlib import Path

from reader.library.model import Library
from reader.library.open import open_library

MUSEUM = {
    "gazette.md": """---
title: "Velmar museum names Ilse Brandt"
publisher: "Velmar Gazette"
date: 2031-03-05
---

# Velmar museum names Ilse Brandt

The Velmar Museum announced Tuesday that Ilse Brandt will build a new digital team for restoration.

She reports to Otto Lind, head of restoration.

A museum spokesperson told the Gazette that Brandt starts in May.

Brandt was the first hire of the Lumen Studio after Jan Ruck founded it, and left the Lumen Studio in 2028.

About 40 restorers work at the museum.
""",
    "courier.md": """---
title: "Brandt takes over restoration"
publisher: "Port Courier"
---

# Brandt takes over restoration

The Velmar Museum has hired Ilse Brandt to run its restoration department, the museum confirmed Friday.

Brandt, a co-founder of the Lumen Studio, is admired for her work on frescoes.

About 40 restorers work at the museum.
""",
    "blog.md": """---
title: "Why Brandt matters"
author: "fresco fan"
---

# Why Brandt matters

Ilse Brandt goes to the Velmar Museum. She could have stayed at the Lumen Studio, where everyone adored her.

No public statements from the Velmar Museum accompanied the hiring of Ilse Brandt.

On Friday the museum also confirmed that it has hired Karl Otten, who guards the new wing.
""",
}
FERRY = {
    "post.md": """---
title: "Ferry Aurora aground"
publisher: "Harbour Post"
date: 2031-06-12
---

# Ferry Aurora aground

The ferry Aurora ran aground off Tarn Island on Tuesday with 212 people on board.

Nordline pays $2 million per month for the Aurora.

The reef at Tarn Island was charted in 1998.
""",
    "daily.md": """---
title: "Aurora grounding"
publisher: "Tarn Daily"
date: 2031-06-13
---

# Aurora grounding

The ferry Aurora ran aground off Tarn Island on Tuesday with 187 people on board.

In January the ferry Borealis ran aground off Tarn Island with 55 people on board.

Nordline will pay more than $70 million over three years for the Aurora.

The reef at Tarn Island was not charted in 1998.
""",
}


def write_event(folder: Path, articles: dict[str, str]) -> Library:
    """Write the articles below `folder` and open them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
    return open_library(folder)
