"""The embedded illustrator: a scene in, a drawn picture out. No network, no weights, the same picture at every size.

backdrop → calm areas for type → entities and carriers → weather → style pass → grain
"""

from __future__ import annotations

from limner.paint.illustrator.illustrator import Illustrator, IllustratorOptions

__all__ = ["Illustrator", "IllustratorOptions"]
