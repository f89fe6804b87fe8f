"""Story: plans, documents and reports in, plain English sentences out: why a picture is as it is. It decides nothing."""

from limner.story.decided import decided, layout_line
from limner.story.found import found, mended, undone
from limner.story.understood import understood
from limner.story.weighed import weighed

__all__ = ["decided", "found", "layout_line", "mended", "understood", "undone", "weighed"]
