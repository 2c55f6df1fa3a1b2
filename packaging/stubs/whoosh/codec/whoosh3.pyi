from whoosh.codec import Codec

class W3Codec(Codec):
    length_stats: bool
    def __init__(self, blocklimit: int = ..., compression: int = ..., inlinelimit: int = ...) -> None: ...
